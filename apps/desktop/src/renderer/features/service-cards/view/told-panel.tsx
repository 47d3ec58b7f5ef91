import type { IntakeId, ToldView } from "@kck/contracts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { showInstant } from "../../../i18n/time";
import { Panel } from "../../../ui/panel";
import { Failed } from "../../../ui/states";
import { useCards } from "../store/cards-context";
import classes from "./card-view.module.css";
import { SectionBody } from "./section-body";
import { isEmptySection, sectionsOf } from "./section-order";

/** What a resident was told when an intake was opened; nothing where no card was read in that contact. */
export function ToldPanel({ intakeId }: { intakeId: IntakeId }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const told = useQuery(trpc.cardUse.ofIntake.queryOptions({ id: intakeId }));
  if (told.isPending) return null;
  if (told.isError) {
    return (
      <Panel title={t("card.told.title")}>
        <Failed error={told.error} onRetry={() => void told.refetch()} />
      </Panel>
    );
  }
  if (told.data.readings.length === 0 && told.data.messages.length === 0) return null;
  return (
    <Panel title={t("card.told.title")}>
      <Told told={told.data} />
    </Panel>
  );
}

/** Each card that was read, with its sections and, on demand, the text exactly as it stood. */
function Told({ told: { readings, revisions, messages } }: { told: ToldView }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.told}>
      {revisions.map((revision) => (
        <li key={revision.revisionId}>
          <ToldCard
            revision={revision}
            readings={readings.filter((reading) => reading.revisionId === revision.revisionId)}
          />
        </li>
      ))}
      {messages.map(({ id, channel, status, createdAt, sentAt }) => (
        <li key={id} className={classes.quiet}>
          {t(`card.told.${status}`, {
            channel: t(`card.channel.${channel}`),
            at: showInstant(sentAt ?? createdAt, "short"),
          })}
        </li>
      ))}
    </ul>
  );
}

type ToldCardProps = { revision: ToldView["revisions"][number]; readings: ToldView["readings"] };

function ToldCard({ revision: { content, revision, isInForce }, readings }: ToldCardProps) {
  const { t } = useTranslation();
  const { account } = useCards();
  const [isOpen, setOpen] = useState(false);
  const [first] = readings;
  const read = new Set(readings.flatMap(({ section }) => (section === null ? [] : [section])));
  const named = sectionsOf(content, "centre").filter(
    (section) => read.has(section) && !isEmptySection(content, section),
  );
  const shown = named.length > 0 ? named : sectionsOf(content, "resident");
  /** The numbers as they stood then; of an account that nobody knew then, the one of today would be a lie. */
  const numbers = new Map(readings.flatMap(({ accounts }) => accounts.map((one) => [one.key, one.number] as const)));
  const tools = {
    account: (key: string) => {
      const today = account(key);
      const number = numbers.get(key);
      return today === undefined || number === undefined ? undefined : { ...today, number };
    },
    card: () => undefined,
    openCard: null,
    isCompact: true,
  };
  return (
    <>
      <strong>{[content.symbol, content.title].filter(Boolean).join(" ")}</strong>{" "}
      <span className={classes.quiet}>
        {[
          t("card.told.revision", { revision }),
          named.length === 0 ? t("card.told.whole") : named.map((section) => t(`card.section.${section}`)).join(", "),
          first === undefined ? "" : t("card.told.by", { name: first.byName, at: showInstant(first.at, "short") }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
      <p className={isInForce ? classes.quiet : classes.doubt}>
        {t(isInForce ? "card.told.inForce" : "card.told.changed")}
      </p>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t("card.told.show")}</summary>
        {isOpen &&
          shown.map((section) => (
            <section key={section} className={classes.section} aria-label={t(`card.section.${section}`)}>
              <h3 className={classes.sectionTitle}>{t(`card.section.${section}`)}</h3>
              <SectionBody section={section} content={content} tools={tools} />
            </section>
          ))}
      </details>
    </>
  );
}
