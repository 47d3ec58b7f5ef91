import type { MassEventView } from "@kck/contracts";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { IconAlert, IconChevronDown, IconChevronUp, IconMegaphone } from "../../ui/icons";
import { useCatalog } from "../catalog/use-catalog";
import { areaText } from "../mass-events/event-text";
import classes from "./call-desk.module.css";
import { FIELD_IDS } from "./fields";
import type { Fit } from "./fit-of-event";
import { MassEventDetails } from "./mass-event-details";
import own from "./mass-events.module.css";
import { useMassEvents } from "./use-mass-events";

/** The mass events that last. Those of this matter and place are open; each other one is a line that opens. */
export function MassEvents() {
  const { t } = useTranslation();
  const { categoryName } = useCatalog();
  const { events, isUnknown, retry } = useMassEvents();
  const here = events.filter(({ fit }) => fit === "here").map(({ event }) => categoryName(event.categoryId));
  return (
    <>
      <p className="visually-hidden" role="status">
        {here.length > 0 && t("desk.events.heard", { what: here.join(", ") })}
      </p>
      {isUnknown && (
        <p className={classes.warning}>
          <IconAlert size="1rem" /> {t("desk.events.unknown")}
          <Button size="compact-xs" variant="default" onClick={() => void retry()}>
            {t("common.retry")}
          </Button>
        </p>
      )}
      {events.length > 0 && (
        <section className={own.events} aria-label={t("desk.events.title")}>
          <h2 className={classes.keyed}>
            <IconMegaphone size="1rem" /> <span className={classes.small}>{t("desk.events.title")}</span>
          </h2>
          <ul id={FIELD_IDS.events} className={classes.list}>
            {events.map(({ event, fit }) => (
              <li key={event.id} data-fit={fit}>
                {fit === "here" ? <EventHere event={event} /> : <EventLine event={event} fit={fit} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function EventHere({ event }: { event: MassEventView }) {
  const { categoryName } = useCatalog();
  return (
    <div className={own.here}>
      <h3 className={own.name}>{categoryName(event.categoryId)}</h3>
      <MassEventDetails event={event} />
    </div>
  );
}

function EventLine({ event, fit }: { event: MassEventView; fit: Fit }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={`${classes.pressable} ${own.line}`}
        aria-expanded={isOpen}
        onClick={() => setOpen((before) => !before)}
      >
        <span>
          <strong>{catalog.categoryName(event.categoryId)}</strong> · {areaText(event, t, catalog)}
          {fit === "perhaps" && (
            <span className={classes.same}>
              {" "}
              {t(event.streets.length > 0 ? "desk.events.checkAddress" : "desk.events.checkDistrict")}
            </span>
          )}
        </span>
        {isOpen ? <IconChevronUp size="1rem" /> : <IconChevronDown size="1rem" />}
      </button>
      {isOpen && <MassEventDetails event={event} />}
    </>
  );
}
