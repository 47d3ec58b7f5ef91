import { z } from "zod";
import { CallNumber, UNIT_KINDS, WrittenCallNumbers } from "./catalog";
import { Day, Text, UnitId, Words } from "./primitives";
import { saved, version, written } from "./versions";

/** By what rules and files call a unit: the same in each of its versions. */
export const UnitKey = z
  .string()
  .max(60)
  .regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/);

/** What a version of a unit says, beside its name. */
const content = {
  symbol: Words(20).nullable(),
  kind: z.enum(UNIT_KINDS),
  /** What it takes, in words for whoever forwards. */
  takes: Text(1_000),
  phone: Words(40).nullable(),
  callNow: WrittenCallNumbers,
  email: z.email().max(254).nullable(),
  address: Words(200).nullable(),
  hours: Words(200).nullable(),
  note: Words(1_000).nullable(),
  validFrom: Day,
  /** Its last day; from the next on its successor acts for it. */
  validTo: Day.nullable(),
  successorId: UnitId.nullable(),
};

/** A unit as one version of it says. */
export const UnitVersion = z.strictObject({
  id: UnitId,
  key: UnitKey,
  version,
  name: z.string(),
  ...content,
  callNow: z.array(CallNumber),
  email: z.string().nullable(),
  ...saved,
});
export type UnitVersion = z.infer<typeof UnitVersion>;
/** Every version of every unit, by key, the newest first. */
export const UnitVersionsView = z.array(UnitVersion);

type Validity = Pick<z.infer<z.ZodObject<typeof content>>, "validFrom" | "validTo">;

function checkValidity({ validFrom, validTo }: Validity, context: z.RefinementCtx): void {
  if (validTo === null || validTo >= validFrom) return;
  context.addIssue({ code: "custom", path: ["validTo"], message: "ends-before-start" });
}

/** What a form says of a unit; which one it is and on what it is based comes with the sending. */
export const WrittenUnit = z
  .strictObject({ name: written.name, ...content, reason: written.reason })
  .superRefine(checkValidity);

/**
 * Errors  `ends-before-start`; at `successorId`: `not-found`, `successor-in-ring` for one that it follows itself, and
 *         `unit-not-valid` for one that is over and did not follow it before.
 */
export const SaveUnit = z.strictObject({ ...written, key: UnitKey, ...content }).superRefine(checkValidity);
export type SaveUnit = z.infer<typeof SaveUnit>;
export const CountMattersOfUnit = z.strictObject({ id: UnitId });
/** How many matters somebody of a unit still has to act on. */
export const MattersOfUnitView = z.strictObject({ open: z.int().nonnegative() });
export const UnitReceipt = z.strictObject({ key: UnitKey, version });
