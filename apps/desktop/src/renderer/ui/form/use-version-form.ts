import { useState } from "react";
import type { z } from "zod";
import { fieldSentence } from "../../i18n/field-errors";
import type { Draft } from "../../platform/use-draft";
import { mergeValues } from "./merge-values";
import { isAt, type Refusal, refusedAt } from "./refused-at";

type Begun<Values> = { readonly basedOn: number | null; readonly values: Values };
/** `base` is what the version said that the form began from; null in drafts of before it was kept. */
type Kept<Values> = Begun<Values> & { readonly base: Values | null };
/** What was typed, as it is sent, or what is wrong with it. */
export type Read<Input> = {
  readonly data?: Input | undefined;
  readonly error?: { readonly issues: readonly z.core.$ZodIssue[] } | undefined;
};

function keptIn<Values>(draft: Draft, schema: z.ZodType<Values>): Kept<Values> | null {
  if (typeof draft.found !== "string" || draft.found === "") return null;
  try {
    const { basedOn, values, base } = Object(JSON.parse(draft.found));
    const read = schema.safeParse(values);
    if (!read.success) return null;
    const version = typeof basedOn === "number" ? basedOn : null;
    return { basedOn: version, values: read.data, base: schema.safeParse(base).data ?? null };
  } catch {
    return null; // a draft of another make: the form begins anew
  }
}

/**
 * The state of a form that saves a new version: what is typed is kept as a draft together with the version it changes, so
 * that a crash loses nothing and a newer version is noticed after it too.
 */
export function useVersionForm<Values extends object, Input>(
  draft: Draft,
  schema: z.ZodType<Values>,
  read: (values: Values) => Read<Input>,
  begin: Begun<Values>,
) {
  const [{ values, basedOn, base }, setState] = useState(
    (): Kept<Values> => keptIn(draft, schema) ?? { ...begin, base: begin.values },
  );
  const [isTried, setTried] = useState(false);
  const [sent, setSent] = useState<Values | null>(null);
  const checked = read(values);
  const set = (next: Kept<Values>) => {
    setState(next);
    draft.keep(JSON.stringify(next));
  };
  const errorOf = (field: string) => {
    if (!isTried || checked.data !== undefined) return undefined;
    const issue = checked.error?.issues.find(({ path }) => isAt(path.join("."), field));
    return issue === undefined ? undefined : fieldSentence(issue);
  };
  return {
    values,
    basedOn,
    change: (part: Partial<Values>) => set({ basedOn, base, values: { ...values, ...part } }),
    /** Goes on from the newest version: with what is typed, and with what that version says where nothing was. */
    rebase: (version: number) => {
      const merged = base === null ? values : mergeValues(base, values, begin.values);
      set({ basedOn: version, base: begin.values, values: merged });
    },
    /** What is wrong with a field or anything in it ("questions.0.label"), once somebody has tried to save. */
    errorOf,
    /** The same, and what the server refused, until that part of the form is changed. */
    errorsAfter: (refusal: Refusal) => (field: string) => {
      const reason = refusedAt(field, refusal, sent, values);
      return errorOf(field) ?? (reason === null ? undefined : fieldSentence(reason));
    },
    /** What can be sent; null where something is wrong, which is shown from now on. */
    submit: (): Input | null => {
      setTried(true);
      if (checked.data !== undefined) setSent(values);
      return checked.data ?? null;
    },
  };
}
