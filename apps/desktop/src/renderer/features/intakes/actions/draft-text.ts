import { z } from "zod";
import type { FieldName } from "./fields";

const Draft = z.record(z.string(), z.unknown());

/** What a form kept of itself: its fields as text. */
export function draftOf(values: Readonly<Record<FieldName, string>>): string {
  return JSON.stringify(values);
}

/** The form as it was left, over what it would begin with; a draft of another make leaves the beginning as it is. */
export function valuesFrom(
  draft: string | null,
  initial: Readonly<Record<FieldName, string>>,
): Record<FieldName, string> {
  const values = { ...initial };
  if (draft === null) return values;
  const kept = Draft.safeParse(parsed(draft));
  if (!kept.success) return values;
  for (const name of Object.keys(values) as FieldName[]) {
    const text = kept.data[name];
    if (typeof text === "string") values[name] = text;
  }
  return values;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
