import { CardReportId, CardReportPurpose, type CardView } from "@kck/contracts";
import type { CardReportPurpose as Purpose } from "@kck/domain";
import { Button, SegmentedControl, Textarea } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newCommandId } from "../../../api/command-id";
import { useTRPC } from "../../../api/trpc";
import { useCommand } from "../../../api/use-command";
import { Kbd } from "../../../ui/kbd";
import { notifyDone } from "../../../ui/notify";
import { RefusalAlert } from "../../../ui/refusal-alert";
import classes from "./desk-cards.module.css";
import { usePanelHost } from "./panel-host";
import { usePanel } from "./use-panel";

type Props = { card: CardView | null; onClose: () => void };
const LONGEST = 500;

/** "Not there" or "out of date", and a word why: the editor's list gets it. */
export function ReportForm({ card, onClose }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { contactId } = usePanelHost();
  const section = usePanel(({ opened }) => opened?.section ?? null);
  const typed = usePanel((state) => state.words);
  const [id] = useState(() => CardReportId.parse(newCommandId()));
  const [purpose, setPurpose] = useState<Purpose>(card === null ? "missing" : "outdated");
  const [words, setWords] = useState(card === null ? typed : "");
  const onSuccess = () => {
    notifyDone({ message: t("card.desk.reported") });
    onClose();
  };
  const report = useCommand(trpc.cardUse.report.mutationOptions({ onSuccess }), { waitsForServer: true });

  const send = () => {
    if (words.trim() === "" || report.isPending) return;
    const isOfSection = card !== null && purpose === "outdated";
    report.mutate({
      id,
      purpose,
      cardId: card?.id ?? null,
      section: isOfSection ? section : null,
      words: words.trim(),
      contactId,
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation(); // Ctrl with Enter sends the matter everywhere else on the desk
    send();
  };
  return (
    <section className={classes.form} aria-label={t("card.desk.report")}>
      {card !== null && (
        <SegmentedControl
          size="xs"
          aria-label={t("card.desk.report")}
          value={purpose}
          onChange={(value) => setPurpose(CardReportPurpose.parse(value))}
          data={[
            { value: "outdated", label: t("card.purpose.outdated") },
            { value: "missing", label: t("card.purpose.missing") },
          ]}
        />
      )}
      <Textarea
        label={t(card === null ? "card.desk.missingWhat" : "card.desk.reportWhy")}
        data-autofocus
        autoFocus
        rows={2}
        maxLength={LONGEST}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <RefusalAlert error={report.error} onRetry={send} />
      <div className={classes.keys}>
        <Button size="compact-sm" loading={report.isPending} onClick={send} rightSection={<Kbd keys="Enter" />}>
          {t("card.desk.reportSend")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose} rightSection={<Kbd keys="Escape" />}>
          {t("common.back")}
        </Button>
      </div>
    </section>
  );
}
