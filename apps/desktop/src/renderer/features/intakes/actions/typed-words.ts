import type { FieldName, Values } from "./fields";

const WORDS: readonly FieldName[] = ["reason", "question", "reply", "publicAnswer", "refusal", "note"];

/** Everything that a person wrote in a form, to be kept as a note where the form itself can no longer be sent. */
export function typedWords(values: Values): string {
  return WORDS.flatMap((name) => values[name]?.trim() || []).join("\n\n");
}
