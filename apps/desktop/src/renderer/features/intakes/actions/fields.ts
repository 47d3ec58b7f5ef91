import type { Place } from "@kck/contracts";
import type { Status } from "@kck/domain";
import type { Command } from "./commands";

/** Every field that a form of an action may have; a draft keeps them as text under these names. */
export type FieldName =
  | "unitId"
  | "betterUnitId"
  | "reason"
  | "note"
  | "scheduledFor"
  | "question"
  | "reply"
  | "outcome"
  | "refusal"
  | "publicAnswer"
  | "masterId"
  | "assigneeId"
  | "categoryId"
  | "priority"
  | "residentId"
  | "street"
  | "houseNumber"
  | "placeText"
  | "districtNumber";
export type Values = Partial<Record<FieldName, string>>;

export type Field =
  | { readonly name: "unitId" | "betterUnitId"; readonly as: "unit"; readonly isRequired: boolean }
  | {
      readonly name: "reason" | "note" | "question" | "reply";
      readonly as: "words";
      readonly isRequired: boolean;
      /** Whether the resident may read it; said beside the field in words, a sign and a colour. */
      readonly isPublic: boolean;
    }
  | { readonly name: "scheduledFor"; readonly as: "instant" }
  | { readonly name: "outcome"; readonly as: "outcome" | "closing-outcome" | "known-outcome" }
  | { readonly name: "publicAnswer"; readonly as: "public-answer" }
  | { readonly name: "masterId"; readonly as: "master" }
  | { readonly name: "assigneeId"; readonly as: "person" }
  | { readonly name: "categoryId"; readonly as: "category" }
  | { readonly name: "priority"; readonly as: "priority" }
  | { readonly name: "residentId"; readonly as: "resident" }
  | { readonly name: "street"; readonly as: "place" };

const words = (name: "reason" | "note" | "question" | "reply", isRequired: boolean, isPublic: boolean) =>
  ({ name, as: "words", isRequired, isPublic }) as const;
const REASON = words("reason", true, false);
const NOTE = words("note", false, false);
const UNIT = { name: "unitId", as: "unit", isRequired: true } as const;

/** The form of each command. Which words the resident reads follows the procedures: a return stays in the house. */
const FIELDS: Record<Command, readonly Field[]> = {
  answer: [],
  forward: [UNIT, NOTE],
  reassign: [UNIT, REASON],
  accept: [],
  return: [REASON, { name: "betterUnitId", as: "unit", isRequired: false }],
  start: [],
  schedule: [{ name: "scheduledFor", as: "instant" }, NOTE],
  ask: [words("question", true, true)],
  reply: [words("reply", true, true)],
  resolve: [
    { name: "outcome", as: "outcome" },
    { name: "publicAnswer", as: "public-answer" },
  ],
  dispute: [words("reason", true, true)],
  close: [{ name: "outcome", as: "closing-outcome" }, NOTE],
  reopen: [REASON],
  join: [{ name: "masterId", as: "master" }],
  separate: [REASON],
  cancel: [REASON],
  assign: [{ name: "assigneeId", as: "person" }],
  categorise: [{ name: "categoryId", as: "category" }],
  place: [{ name: "street", as: "place" }],
  prioritise: [{ name: "priority", as: "priority" }, NOTE],
  changeResident: [{ name: "residentId", as: "resident" }],
};

/** The fields of a command's form; what a unit has resolved is closed with the outcome it has, and nobody is asked for it. */
export function fieldsOf(command: Command, status: Status): readonly Field[] {
  const fields = FIELDS[command];
  if (command !== "close" || status !== "resolved") return fields;
  return [{ name: "outcome", as: "known-outcome" }, NOTE];
}

type Point = { latitude: number | null; longitude: number | null };
/** A list from which the value was taken back holds null, whatever its type says. */
const orNull = (text: string | null | undefined) => (text?.trim() ? text : null);

/**
 * What a form's text becomes on the wire, without the command's id, the intake's id and the version.
 *
 * Shapes  the fields and their text in; the input's own properties out, to be checked by the server's schema.
 * Units   an instant is ISO 8601 in UTC, as `InstantField` keeps it.
 */
export function inputOf(fields: readonly Field[], values: Values, point: Point): Record<string, unknown> {
  const input: { [name: string]: unknown; place?: Place } = {};
  for (const field of fields) {
    const text = values[field.name];
    if (field.as === "words" || field.as === "public-answer") input[field.name] = text ?? "";
    else if (field.as === "place") input.place = placeOf(values, point);
    else input[field.name] = orNull(text);
  }
  return input;
}

function placeOf(values: Values, point: Point): Place {
  const district = orNull(values.districtNumber);
  return {
    street: orNull(values.street),
    houseNumber: orNull(values.houseNumber),
    placeText: orNull(values.placeText),
    districtNumber: district === null ? null : Number(district),
    latitude: point.latitude,
    longitude: point.longitude,
  };
}
