import { type PolicyVersion, SavePolicy } from "@kck/contracts";
import type { Target } from "@kck/domain";
import { z } from "zod";

export const UNITS_OF_TIME = ["none", "running-hours", "working-hours", "working-days"] as const;
const TargetValues = z.object({ in: z.enum(UNITS_OF_TIME), count: z.string() });
export type TargetValues = z.infer<typeof TargetValues>;

/** A policy as it is being typed, and as its draft keeps it. */
export const PolicyValues = z.object({
  name: z.string(),
  categoryId: z.string().nullable(),
  unitId: z.string().nullable(),
  priority: z.string().nullable(),
  acceptance: TargetValues,
  firstAnswer: TargetValues,
  resolution: TargetValues,
  /** Shares in per cent, with commas. */
  warnings: z.string(),
  reason: z.string(),
});
export type PolicyValues = z.infer<typeof PolicyValues>;

/** A number as it is written in the language of the screen: 0,25. */
const typed = (target: Target | null, language: string): TargetValues => {
  if (target === null) return { in: "none", count: "" };
  return { in: target.in, count: new Intl.NumberFormat(language, { useGrouping: false }).format(target.count) };
};

/** What the form begins with: the newest version, or what most policies promise. */
export function policyValues(policy: PolicyVersion | null, language: string): PolicyValues {
  if (policy === null) {
    const nothing = typed(null, language);
    const scope = { categoryId: null, unitId: null, priority: null };
    const resolution = { in: "working-days", count: "7" } as const;
    return {
      name: "",
      ...scope,
      acceptance: nothing,
      firstAnswer: nothing,
      resolution,
      warnings: "50, 80",
      reason: "",
    };
  }
  const { name, scope, acceptance, firstAnswer, resolution, warnings } = policy;
  return {
    name,
    ...scope,
    acceptance: typed(acceptance, language),
    firstAnswer: typed(firstAnswer, language),
    resolution: typed(resolution, language),
    warnings: warnings.map((share) => String(Math.round(share * 100))).join(", "),
    reason: "",
  };
}

const numberOf = (text: string) => (text.trim() === "" ? undefined : Number(text.trim().replace(",", ".")));
const target = ({ in: unit, count }: TargetValues) => (unit === "none" ? null : { in: unit, count: numberOf(count) });

const Saved = SavePolicy.omit({ commandId: true, key: true, basedOn: true });

/** What is sent, or which fields are wrong and how; a field is known by its first word. */
export function readPolicy(values: PolicyValues) {
  const { name, categoryId, unitId, priority, acceptance, firstAnswer, resolution, warnings, reason } = values;
  // A comma without a blank behind it belongs to a number: 12,5 is no share, and no two of them.
  const shares = warnings.split(/;|,(?=\s)|\s+/).map((share) => share.replace("%", "").trim());
  return Saved.safeParse({
    name,
    scope: { categoryId, unitId, priority },
    acceptance: target(acceptance),
    firstAnswer: target(firstAnswer),
    resolution: target(resolution),
    warnings: shares.filter(Boolean).map((share) => (/^\d+$/.test(share) ? Number(share) / 100 : Number.NaN)),
    reason,
  });
}
