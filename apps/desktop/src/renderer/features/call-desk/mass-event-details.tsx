import type { MassEventView } from "@kck/contracts";
import { useTranslation } from "react-i18next";
import { showInstant } from "../../i18n/time";
import { useCatalog } from "../catalog/use-catalog";
import { areaText } from "../mass-events/event-text";
import classes from "./call-desk.module.css";
import { CountButtons } from "./count-buttons";
import own from "./mass-events.module.css";

/** What is read aloud, where the event holds and until when, how many have called, and the way to count this caller. */
export function MassEventDetails({ event }: { event: MassEventView }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const facts = [
    [t("desk.events.area"), areaText(event, t, catalog)],
    [t("desk.events.since"), showInstant(event.confirmedAt, "short")],
    [
      t("desk.events.expectedEnd"),
      event.expectedEndAt === null ? t("desk.events.noEnd") : showInstant(event.expectedEndAt, "short"),
    ],
    [t("desk.events.callers"), String(event.callers)],
  ] as const;
  return (
    <div className={classes.stack}>
      <blockquote className={own.message}>{event.message}</blockquote>
      <dl className={own.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <CountButtons event={event} />
    </div>
  );
}
