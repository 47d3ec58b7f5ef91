import { newCommandId } from "../../../api/command-id";
import { type Command, SCHEMAS } from "./commands";
import { type Field, type FieldName, inputOf, type Values } from "./fields";
import { openPlace, withReason } from "./template";

/** What a form is about: the intake it changes, and the point on the map that a corrected street keeps. */
export type Target = { readonly id: string; readonly version: number };
export type Point = { readonly latitude: number | null; readonly longitude: number | null };
export const NOWHERE: Point = { latitude: null, longitude: null };

/** The words that the check itself adds to those of the schemas. */
export type CheckWords = {
  readonly open: (place: string) => string;
  readonly required: string;
  readonly because: string;
};

/** The text as it is sent: a refusal carries its reason. */
export function asSent(values: Values, because: string): Values {
  if (values.outcome !== "refused") return values;
  return { ...values, publicAnswer: withReason(values.publicAnswer ?? "", because, values.refusal ?? "") };
}

/**
 * Says what a form still lacks, by the schema that the server will use and by what only a person can know.
 *
 * Shapes  the command, its fields and their text in; a sentence for each wrong field out, none where it may be sent.
 * Errors  never throws; a field that the schema names and the form doesn't have stands under the form's first field.
 */
export function checkForm(
  command: Command,
  fields: readonly Field[],
  values: Values,
  words: CheckWords,
): Partial<Record<FieldName, string>> {
  const sent = asSent(values, words.because);
  const wrong: Partial<Record<FieldName, string>> = {};
  const target: Target = { id: "00000000-0000-4000-8000-000000000000", version: 0 };
  const read = SCHEMAS[command].safeParse({ commandId: newCommandId(), ...target, ...inputOf(fields, sent, NOWHERE) });
  for (const issue of read.error?.issues ?? []) {
    const name = fieldAt(issue.path, fields);
    if (name !== undefined) wrong[name] ??= issue.message;
  }
  if (fields.some(({ as }) => as === "closing-outcome") && (values.outcome ?? "") === "")
    wrong.outcome = words.required;
  for (const field of fields) {
    // A schema that knows of intakes with a unit and without one cannot ask for it.
    if (field.as === "unit" && field.isRequired && !values[field.name]?.trim()) wrong[field.name] ??= words.required;
  }
  if (fields.some(({ as }) => as === "public-answer")) {
    if (values.outcome === "refused" && (values.refusal ?? "").trim() === "") wrong.refusal = words.required;
    const open = openPlace(sent.publicAnswer ?? "");
    if (open !== null && wrong.refusal === undefined) wrong.publicAnswer ??= words.open(open);
  }
  return wrong;
}

const PLACE_PARTS = ["street", "houseNumber", "placeText", "districtNumber"] as const;

function fieldAt(path: readonly PropertyKey[], fields: readonly Field[]): FieldName | undefined {
  const last = path.at(-1);
  if (path[0] === "phoneHandover") return last === "at" ? "phonedAt" : "phonedTo";
  const part = path[0] === "place" ? PLACE_PARTS.find((name) => name === last) : undefined;
  return part ?? fields.find(({ name }) => name === path[0])?.name ?? fields[0]?.name;
}
