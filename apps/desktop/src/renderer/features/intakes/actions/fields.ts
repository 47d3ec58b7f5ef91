import type { Place } from "@kck/contracts";
import type { Status } from "@kck/domain";
import { answersToSend } from "./answers-text";
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
  | "phonedAt"
  | "phonedTo"
  | "answers"
  | "residentId"
  | "street"
  | "houseNumber"
  | "placeText"
  | "districtNumber";
export type Values = Partial<Record<FieldName, string>>;

export type Field =
  | { readonly name: "unitId" | "betterUnitId"; readonly as: "unit"; readonly isRequired: boolean }
  /** The unit that has the intake goes on with it. */
  | { readonly name: "unitId"; readonly as: "known-unit" }
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
  /** When and to whom a matter of danger was handed over by phone; "no-handover" where nobody has to be asked for it. */
  | { readonly name: "phonedTo"; readonly as: "handover" | "no-handover" }
  /** All answers to the scripted questions, as `answersText` writes them. */
  | { readonly name: "answers"; readonly as: "answers" }
  | { readonly name: "residentId"; readonly as: "resident" }
  | { readonly name: "street"; readonly as: "place" };

const words = (name: "reason" | "note" | "question" | "reply", isRequired: boolean, isPublic: boolean) =>
  ({ name, as: "words", isRequired, isPublic }) as const;
const REASON = words("reason", true, false);
const NOTE = words("note", false, false);
const HANDOVER = { name: "phonedTo", as: "handover" } as const;
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
  reopen: [UNIT, REASON],
  join: [{ name: "masterId", as: "master" }],
  separate: [REASON],
  cancel: [REASON],
  assign: [{ name: "assigneeId", as: "person" }],
  categorise: [{ name: "categoryId", as: "category" }, HANDOVER],
  place: [{ name: "street", as: "place" }],
  prioritise: [{ name: "priority", as: "priority" }, HANDOVER, NOTE],
  changeAnswers: [{ name: "answers", as: "answers" }],
  changeResident: [{ name: "residentId", as: "resident" }],
};

/** What decides which fields of a command's form are asked for. */
export type Asked = {
  readonly status: Status;
  /** Whether a unit has the intake. */
  readonly hasUnit: boolean;
  /** Whether what is chosen makes it a matter of danger that was not handed over by phone yet. */
  readonly lacksHandover: boolean;
};

/**
 * The fields of a command's form. What is known needs no question: a unit's outcome when what it has resolved is closed,
 * the unit that goes on with what is opened again, a hand-over that is kept already.
 */
export function fieldsOf(command: Command, { status, hasUnit, lacksHandover }: Asked): readonly Field[] {
  return FIELDS[command].map((field): Field => {
    if (command === "reopen" && field.as === "unit" && hasUnit) return { name: "unitId", as: "known-unit" };
    if (field.as === "closing-outcome" && status === "resolved") return { ...field, as: "known-outcome" };
    if (field.as === "handover" && !lacksHandover) return { ...field, as: "no-handover" };
    return field;
  });
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
    else if (field.as === "handover") input.phoneHandover = { at: orNull(values.phonedAt), to: values.phonedTo ?? "" };
    else if (field.as === "known-unit") input.unitId = null;
    else if (field.as === "no-handover") input.phoneHandover = null;
    else if (field.as === "answers") input.answers = answersToSend(text ?? "");
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
