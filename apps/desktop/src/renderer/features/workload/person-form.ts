import { type AbilitiesView, SaveAbilities } from "@kck/contracts";
import { z } from "zod";

/** What stands in the fields; an instant that is not chosen yet is null, the share is in percent. */
export const PersonValues = z.strictObject({
  percent: z.union([z.number(), z.string()]),
  absences: z.array(z.strictObject({ key: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
  skills: z.array(z.string()),
});
export type PersonValues = z.infer<typeof PersonValues>;

export function personValues({ workShare, absences, skills }: AbilitiesView): PersonValues {
  return {
    percent: Math.round(workShare * 100),
    absences: absences.map(({ from, to }) => ({ key: `${from} ${to}`, from, to })),
    skills: [...skills],
  };
}

const Read = SaveAbilities.pick({ workShare: true, absences: true, skills: true });

/** What would be sent, or what is wrong with which field. */
export function readPerson({ percent, absences, skills }: PersonValues) {
  const workShare = percent === "" ? null : Number(percent) / 100;
  return Read.safeParse({ workShare, absences: absences.map(({ from, to }) => ({ from, to })), skills });
}
