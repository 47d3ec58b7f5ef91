import type { CardPageView, SectionChecks } from "@kck/contracts";
import { CARD_SECTIONS, changedSections } from "@kck/domain";
import { Alert, Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Draft } from "../../../platform/use-draft";
import { ariaKeys } from "../../../ui/hotkeys/match";
import { HOTKEYS } from "../../../ui/hotkeys/registry";
import { useActions } from "../../../ui/hotkeys/use-actions";
import { IconButton } from "../../../ui/icon-button";
import { IconInfo, IconReturn } from "../../../ui/icons";
import { notifyDone } from "../../../ui/notify";
import { Page } from "../../../ui/page";
import { RefusalAlert } from "../../../ui/refusal-alert";
import { personNames } from "../page/person-names";
import { useCardCommands } from "../page/use-card-commands";
import { useCardTools } from "../use-card-tools";
import { CardPresence } from "./card-presence";
import classes from "./editor.module.css";
import type { Stand } from "./editor-state";
import { Preview } from "./preview";
import { ProblemsContext, withoutBlankRows } from "./problems";
import { SaveState } from "./save-state";
import { SecondPerson } from "./second-person";
import { SectionFrame } from "./section-frame";
import { editId, SectionNav } from "./section-nav";
import { useEditor } from "./use-editor";

type Props = { page: CardPageView; stand: Stand; checks: SectionChecks; draft: Draft };

/** The form of a card, what it makes beside it, and how far the saving has come. */
export function EditorContent({ page, stand, checks, draft }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const editor = useEditor(page.id, stand, draft);
  const tools = useCardTools({ isCompact: true, mayOpen: false });
  const nameOf = useMemo(() => personNames(page), [page]);
  const typed = useDeferredValue(useMemo(() => withoutBlankRows(editor.content), [editor.content]));
  const changed = useMemo(() => changedSections(page.inForce?.content ?? null, typed), [page.inForce, typed]);
  const { submit } = useCardCommands(page.id, () => {
    notifyDone({ message: t("cards.edit.submitted") });
    toCard();
  });
  const toCard = () => void navigate({ to: "/cards/$key", params: { key: page.key }, search: {} });
  const { state, dispatch } = editor;
  const [firstTorn] = state.conflicts;
  useEffect(() => {
    if (firstTorn !== undefined) document.getElementById(editId(firstTorn))?.scrollIntoView({ block: "start" });
  }, [firstTorn]);
  const canUndo = state.edit.past.length > 0;
  const canRedo = state.edit.future.length > 0;
  // What stands on the server is what a second person reads: nothing is submitted that is still on its way.
  const canSubmit = !editor.isDirty && !editor.isSaving && state.stand.version !== null;
  const undo = () => dispatch({ do: "undo" });
  const redo = () => dispatch({ do: "redo" });
  const send = () => {
    if (!canSubmit || state.stand.version === null) return;
    submit.mutate({ id: page.id, revisionId: state.stand.revisionId, version: state.stand.version });
  };

  useActions([
    ...(canUndo ? [{ id: "undo", label: t("cards.edit.undo"), hotkey: "cardUndo" as const, run: undo }] : []),
    ...(canRedo ? [{ id: "redo", label: t("cards.edit.redo"), hotkey: "cardRedo" as const, run: redo }] : []),
    { id: "save", label: t("cards.edit.saveNow"), hotkey: "cardSave", run: editor.save },
    ...(canSubmit ? [{ id: "submit", label: t("cards.edit.submit"), hotkey: "cardSubmit" as const, run: send }] : []),
  ]);

  return (
    <ProblemsContext value={editor.problems}>
      <Page
        title={t("cards.edit.title", { card: editor.content.symbol ?? page.key })}
        isFixed
        aside={
          <>
            <SaveState editor={editor} />
            <CardPresence id={page.id} />
          </>
        }
        actions={
          <>
            <IconButton
              label={t("cards.edit.undo")}
              aria-keyshortcuts={ariaKeys(HOTKEYS.cardUndo.keys)}
              disabled={!canUndo}
              onClick={undo}
            >
              <IconReturn size="1.125rem" />
            </IconButton>
            <Button variant="default" onClick={toCard}>
              {t("cards.toCard")}
            </Button>
            <Button
              loading={submit.isPending}
              disabled={!canSubmit}
              aria-keyshortcuts={ariaKeys(HOTKEYS.cardSubmit.keys)}
              onClick={send}
            >
              {t("cards.edit.submit")}
            </Button>
          </>
        }
      >
        <div className={classes.top}>
          <RefusalAlert error={submit.error} title={t("cards.edit.notSubmitted")} />
          <RefusalAlert error={editor.refusal} />
          {editor.isRestored && editor.isDirty && (
            <Alert color="blue" icon={<IconInfo />} p="xs" role="status">
              {t("cards.edit.restored")}
            </Alert>
          )}
          {page.open !== null && page.open.remark !== "" && (
            <Alert color="orange" icon={<IconReturn />} p="xs" title={t("cards.open.sentBack")}>
              {page.open.remark}
            </Alert>
          )}
          {state.taken.length > 0 && (
            <Alert color="blue" icon={<IconInfo />} p="xs" role="status">
              {t("cards.edit.taken", {
                sections: state.taken.map((section) => t(`card.section.${section}`)).join(", "),
              })}
            </Alert>
          )}
          <SecondPerson changed={changed} />
        </div>
        <div className={classes.layout}>
          <SectionNav editor={editor} changed={changed} />
          <div className={classes.form}>
            {CARD_SECTIONS.map((section) => (
              <SectionFrame
                key={section}
                section={section}
                editor={editor}
                isChanged={changed.includes(section)}
                check={checks[section]}
                nameOf={nameOf}
                tools={tools}
              />
            ))}
          </div>
          <Preview content={typed} page={page} tools={tools} />
        </div>
      </Page>
    </ProblemsContext>
  );
}
