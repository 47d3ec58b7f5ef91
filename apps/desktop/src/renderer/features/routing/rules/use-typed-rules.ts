import type { RoutingRule } from "@kck/contracts";
import { useCallback, useEffect, useState } from "react";
import { z } from "zod";
import type { Draft } from "../../../platform/use-draft";
import type { TypedRule } from "./rule-dialog";

/** A rule in its dialog: as the set has it, and what was typed over it. */
export type OpenedRule = { readonly rule: RoutingRule; readonly isNew: boolean; readonly typed?: TypedRule };

/** Counts up when what is kept of a dialog changes its shape; what an older program kept is left out then. */
const MAKE = 1;
// Half-typed rules keep no schema but their own.
const Kept = z.object({ make: z.literal(MAKE), rules: z.array(z.custom<OpenedRule>()) });

function keptIn(draft: Draft): readonly OpenedRule[] {
  if (typeof draft.found !== "string" || draft.found === "") return [];
  try {
    return Kept.safeParse(JSON.parse(draft.found)).data?.rules ?? [];
  } catch {
    return []; // a draft of another make
  }
}

/** The rules whose dialogs were typed into and neither kept nor dropped; this machine has them after a crash too. */
export function useTypedRules(draft: Draft) {
  const [begin] = useState(() => keptIn(draft));
  const [rules, setRules] = useState(begin);
  const { keep, forget } = draft;
  useEffect(() => {
    if (rules === begin) return;
    if (rules.length > 0) keep(JSON.stringify({ make: MAKE, rules }));
    else forget();
  }, [rules, begin, keep, forget]);
  const put = useCallback((opened: OpenedRule) => {
    setRules((before) => [...before.filter(({ rule }) => rule.key !== opened.rule.key), opened]);
  }, []);
  const drop = useCallback((key: string) => setRules((before) => before.filter(({ rule }) => rule.key !== key)), []);
  return { rules, put, drop, isKept: draft.isKept };
}
