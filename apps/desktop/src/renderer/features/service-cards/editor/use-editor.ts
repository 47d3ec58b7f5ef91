import { CardContent, type CardId, Mark } from "@kck/contracts";
import { CARD_SECTIONS, type CardSection } from "@kck/domain";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useEffectEvent, useMemo, useReducer, useState } from "react";
import { z } from "zod";
import { useConnection } from "../../../api/connection";
import { isPassing } from "../../../api/reason";
import { useTRPC } from "../../../api/trpc";
import { useCommand } from "../../../api/use-command";
import type { Draft } from "../../../platform/use-draft";
import { beginEditing, editCard, isNewer, isUnsaved, maySend, type Stand } from "./editor-state";
import { readContent } from "./problems";

/** What is kept on this machine until the server has it: what was typed, and upon which text. */
const Kept = z.object({
  content: z.custom<CardContent>((value) => typeof value === "object" && value !== null && "title" in value),
  checked: z.partialRecord(z.enum(CARD_SECTIONS), Mark),
  base: CardContent,
});

function readKept(text: string | null) {
  if (text === null) return null;
  try {
    const { content, checked, base } = Kept.parse(JSON.parse(text));
    return { edit: { content, checked }, base };
  } catch {
    // What an older version kept otherwise cannot be read; the server has the last saved text.
    return null;
  }
}

const PAUSE_MS = 1_200;

/** Edits one card: typing, taking back, saving by itself, and meeting what others save. */
export function useEditor(cardId: CardId, answered: Stand, draft: Draft) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [isRestored] = useState(() => readKept(draft.found ?? null) !== null);
  const [state, dispatch] = useReducer(editCard, null, () => beginEditing(answered, readKept(draft.found ?? null)));
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const { now } = state.edit;
  const { savable, problems } = useMemo(() => readContent(now.content), [now.content]);
  const isDirty = isUnsaved(state);
  const isOnline = useConnection() === "online";
  const maySave = isOnline && savable !== null && maySend(state);

  const edit = useCommand(
    trpc.cards.edit.mutationOptions({
      onSuccess: ({ revisionId, revisionVersion }, { content }) => {
        if (revisionId !== null && revisionVersion !== null)
          dispatch({ do: "saved", revisionId, version: revisionVersion, content });
        setSavedAt(new Date().toISOString());
      },
      onError: (error) => {
        dispatch({ do: "not-saved", mayPass: isPassing(error) });
        // Somebody was faster, or a clock was: what stands there now comes in and both are shown.
        void queries.invalidateQueries(trpc.cards.get.queryFilter({ id: cardId }));
        void queries.invalidateQueries(trpc.cards.revision.queryFilter());
      },
    }),
  );

  const save = useEffectEvent(() => {
    if (!maySave) return;
    const { revisionId, version, basedOn } = state.stand;
    dispatch({ do: "send" });
    edit.mutate({
      id: cardId,
      revisionId,
      version,
      basedOn,
      content: savable,
      checked: CARD_SECTIONS.flatMap((section) => {
        const mark = now.checked[section];
        return mark === undefined ? [] : [{ section, mark }];
      }),
    });
  });

  // Refused is refused until something changes: the text, what the server has, or the connection.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change begins the pause anew
  useEffect(() => {
    if (!maySave) return;
    const timer = setTimeout(() => save(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [maySave, now, state.stand]);

  useEffect(() => {
    if (state.sending === null && isNewer(state.stand, answered)) dispatch({ do: "meanwhile", stand: answered });
  }, [answered, state.sending, state.stand]);

  const { keep, forget } = draft;
  const base = state.stand.content;
  useEffect(() => {
    if (isDirty) keep(JSON.stringify({ content: now.content, checked: now.checked, base }));
    else forget();
  }, [isDirty, now, base, keep, forget]);

  const type = useCallback(
    <Section extends CardSection>(section: Section, value: CardContent[Section]) =>
      dispatch({ do: "type", section, content: { [section]: value }, atMs: Date.now() }),
    [],
  );
  return {
    state,
    content: now.content,
    checked: now.checked,
    problems,
    type,
    dispatch,
    save: () => save(),
    savedAt,
    isDirty,
    isSaving: state.sending !== null,
    isRestored,
    isKept: draft.isKept,
    /** Why the server will not have it as it is; what passes, and what was changed meanwhile, is told elsewhere. */
    refusal: isDirty && state.refused !== null && edit.reason !== "changed-meanwhile" ? edit.error : null,
  };
}
export type Editor = ReturnType<typeof useEditor>;
