import type { Reason } from "@kck/domain";
import { useState } from "react";
import type { z } from "zod";
import { fieldSentence } from "../../i18n/field-errors";
import type { Draft } from "../../platform/use-draft";

type Kept<Values> = { readonly basedOn: number | null; readonly values: Values };
/** What was typed, as it is sent, or what is wrong with it. */
export type Read<Input> = {
  readonly data?: Input | undefined;
  readonly error?: { readonly issues: readonly z.core.$ZodIssue[] } | undefined;
};
/** Why the server refused what was sent, and at which fields. */
type Refusal = { readonly reason: Reason | null; readonly fields: readonly string[] };

const isAt = (path: string, field: string) => `${path}.`.startsWith(`${field}.`);

function keptIn<Values>(draft: Draft, schema: z.ZodType<Values>): Kept<Values> | null {
  if (typeof draft.found !== "string" || draft.found === "") return null;
  try {
    const { basedOn, values } = Object(JSON.parse(draft.found));
    const read = schema.safeParse(values);
    return read.success ? { basedOn: typeof basedOn === "number" ? basedOn : null, values: read.data } : null;
  } catch {
    return null; // a draft of another make: the form begins anew
  }
}

/**
 * The state of a form that saves a new version: what is typed is kept as a draft together with the version it changes, so
 * that a crash loses nothing and a newer version is noticed after it too.
 */
export function useVersionForm<Values, Input>(
  draft: Draft,
  schema: z.ZodType<Values>,
  read: (values: Values) => Read<Input>,
  begin: Kept<Values>,
) {
  const [{ values, basedOn }, setState] = useState(() => keptIn(draft, schema) ?? begin);
  /** What was in the form when somebody last tried to save it. */
  const [tried, setTried] = useState<Values | null>(null);
  const checked = read(values);
  const set = (next: Kept<Values>) => {
    setState(next);
    draft.keep(JSON.stringify(next));
  };
  const errorOf = (field: string) => {
    if (tried === null || checked.data !== undefined) return undefined;
    const issue = checked.error?.issues.find(({ path }) => isAt(path.join("."), field));
    return issue === undefined ? undefined : fieldSentence(issue);
  };
  const isAsSent = (path: string) => {
    const part = path.split(".")[0];
    const found = (of: Values | null) => Object.entries(of ?? {}).find(([name]) => name === part)?.[1];
    return found(tried) === found(values);
  };
  return {
    values,
    basedOn,
    change: (part: Partial<Values>) => set({ basedOn, values: { ...values, ...part } }),
    /** Goes on from a newer version with what is typed. */
    rebase: (version: number) => set({ basedOn: version, values }),
    /** What is wrong with a field or anything in it ("questions.0.label"), once somebody has tried to save. */
    errorOf,
    /** The same, and what the server refused, until that part of the form is changed. */
    errorsAfter:
      ({ reason, fields }: Refusal) =>
      (field: string) => {
        const own = errorOf(field);
        const isRefused = reason !== null && fields.some((path) => isAt(path, field) && isAsSent(path));
        return own ?? (isRefused ? fieldSentence(reason) : undefined);
      },
    /** What can be sent; null where something is wrong, which is shown from now on. */
    submit: (): Input | null => {
      setTried(values);
      return checked.data ?? null;
    },
  };
}
