import { UNIT_KINDS, type UnitVersion, WrittenUnit } from "@kck/contracts";
import { z } from "zod";
import type { Read } from "../../ui/form/use-version-form";
import { filled, readInPlace } from "../../ui/rows/left-out";
import { isNumberFilled } from "../catalog/is-number-filled";

/** A unit as it is being typed, and as its draft keeps it. */
export const UnitValues = z.object({
  name: z.string(),
  symbol: z.string(),
  kind: z.enum(UNIT_KINDS),
  takes: z.string(),
  phone: z.string(),
  callNow: z.array(z.object({ label: z.string(), number: z.string() })),
  email: z.string(),
  address: z.string(),
  hours: z.string(),
  note: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
  successorId: z.string().nullable(),
  reason: z.string(),
});
export type UnitValues = z.infer<typeof UnitValues>;

const BLANK: UnitValues = {
  name: "",
  symbol: "",
  kind: "unit",
  takes: "",
  phone: "",
  callNow: [],
  email: "",
  address: "",
  hours: "",
  note: "",
  validFrom: "",
  validTo: "",
  successorId: null,
  reason: "",
};

/** What the form begins with: the newest version, or nothing. */
export function unitValues(unit: UnitVersion | null): UnitValues {
  if (unit === null) return BLANK;
  const { name, kind, takes, callNow, validFrom, successorId } = unit;
  return {
    name,
    symbol: unit.symbol ?? "",
    kind,
    takes,
    phone: unit.phone ?? "",
    callNow,
    email: unit.email ?? "",
    address: unit.address ?? "",
    hours: unit.hours ?? "",
    note: unit.note ?? "",
    validFrom,
    validTo: unit.validTo ?? "",
    successorId,
    reason: "",
  };
}

const orNull = (text: string) => (text.trim() === "" ? null : text);

/** What is sent, or which fields are wrong and how; what was left empty is not known. */
export function readUnit(values: UnitValues): Read<z.infer<typeof WrittenUnit>> {
  const callNow = filled(values.callNow, isNumberFilled);
  const read = WrittenUnit.safeParse({
    ...values,
    symbol: orNull(values.symbol),
    phone: orNull(values.phone),
    callNow: callNow.rows,
    email: orNull(values.email),
    address: orNull(values.address),
    hours: orNull(values.hours),
    note: orNull(values.note),
    validTo: orNull(values.validTo),
  });
  return readInPlace(read, [["callNow", callNow.places]]);
}
