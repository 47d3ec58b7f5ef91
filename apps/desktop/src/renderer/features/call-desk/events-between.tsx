import { useTranslation } from "react-i18next";
import { showInstant } from "../../i18n/time";
import { IconMegaphone } from "../../ui/icons";
import { useCatalog } from "../catalog/use-catalog";
import { whatText } from "../mass-events/event-text";
import classes from "./call-desk.module.css";
import own from "./mass-events.module.css";
import { useMassEvents } from "./use-mass-events";

/** Between two calls: which mass events last, one quiet line each, so that the next caller finds the consultant prepared. */
export function EventsBetween() {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const { events } = useMassEvents();
  if (events.length === 0) return null;
  return (
    <section className={own.between} aria-label={t("desk.events.lasting")}>
      <h2 className={classes.small}>{t("desk.events.lasting")}</h2>
      <ul className={classes.list}>
        {events.map(({ event }) => (
          <li key={event.id} className={classes.quiet}>
            <IconMegaphone size="0.9375rem" /> {whatText(event, t, catalog)}
            {event.expectedEndAt !== null &&
              ` · ${t("desk.events.until", { at: showInstant(event.expectedEndAt, "short") })}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
