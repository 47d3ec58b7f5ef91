import type { MassEventView } from "@kck/contracts";
import { Button, Group } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { showDistance, showSpan } from "../../i18n/time";
import { ToneBadge } from "../../ui/badge";
import { IconAlert, IconCheck, IconPencil } from "../../ui/icons";
import { Panel } from "../../ui/panel";
import { useNow } from "../../ui/use-now";
import { When } from "../../ui/when";
import { useCatalog } from "../catalog/use-catalog";
import { areaText, whatText } from "./event-text";
import classes from "./mass-events.module.css";

type Deeds = { onChange: (event: MassEventView) => void; onEnd: (event: MassEventView) => void };

/** What goes on now: what callers hear, how many called, and the ways to change and end it. */
export function ActiveEvents({ events, ...deeds }: { events: readonly MassEventView[] } & Deeds) {
  const { t } = useTranslation();
  return (
    <Panel title={t("massEvents.active")}>
      {events.length === 0 ? (
        <p role="status" className={classes.quiet}>
          {t("massEvents.noActive")}.
        </p>
      ) : (
        <ul className={classes.list}>
          {events.map((event) => (
            <ActiveEvent key={event.id} event={event} {...deeds} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function ActiveEvent({ event, onChange, onEnd }: { event: MassEventView } & Deeds) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const { categoryId, message, confirmedAt, expectedEndAt, masterId } = event;
  const what = whatText(event, t, catalog);
  const figures = [
    ["callers", event.callers],
    ["wantNews", event.wantNews],
    ["joined", event.joined],
  ] as const;
  return (
    <li className={classes.event}>
      <header className={classes.head}>
        <div>
          <h3>{catalog.categoryName(categoryId)}</h3>
          <p className={classes.area}>{areaText(event, t, catalog)}</p>
        </div>
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconPencil size="1rem" />}
            aria-label={t("massEvents.changeOf", { what })}
            onClick={() => onChange(event)}
          >
            {t("massEvents.change")}
          </Button>
          <Button
            leftSection={<IconCheck size="1rem" />}
            aria-label={t("massEvents.endOf", { what })}
            onClick={() => onEnd(event)}
          >
            {t("massEvents.end")}
          </Button>
        </Group>
      </header>
      <blockquote className={classes.message} aria-label={t("massEvents.message")}>
        {message}
      </blockquote>
      <dl className={classes.figures}>
        {figures.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`massEvents.${name}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
        <div>
          <dt>{t("massEvents.since")}</dt>
          <dd>
            <When at={confirmedAt} style="short" />
          </dd>
        </div>
        <div>
          <dt>{t("massEvents.expectedEnd")}</dt>
          <dd>{expectedEndAt === null ? t("massEvents.endUnknown") : <ExpectedEnd at={expectedEndAt} />}</dd>
        </div>
      </dl>
      <p className={classes.quiet}>
        {masterId === null ? (
          t("massEvents.noMaster")
        ) : (
          <Link to="/intakes/$id" params={{ id: masterId }} className={classes.link}>
            {t("massEvents.toMaster")}
          </Link>
        )}
      </p>
    </li>
  );
}

function ExpectedEnd({ at }: { at: string }) {
  const { t } = useTranslation();
  const now = useNow();
  const left = Date.parse(at) - now.getTime();
  return (
    <>
      <When at={at} style="short" />{" "}
      <span className={classes.distance}>
        {left < 0 ? (
          <ToneBadge tone="danger" icon={<IconAlert size="1rem" />}>
            {t("massEvents.endPassed", { span: showSpan(left) })}
          </ToneBadge>
        ) : (
          showDistance(at, now)
        )}
      </span>
    </>
  );
}
