import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { showInstant } from "../../i18n/time";
import { IconHeadset } from "../../ui/icons";
import { HotkeyKbd } from "../../ui/kbd";
import classes from "./call-desk.module.css";
import type { Parked } from "./draft-keeper";
import { EventsBetween } from "./events-between";
import { FIELD_IDS } from "./fields";
import { useCommands } from "./use-commands";
import { useDesk, useDeskTools, useDispatch } from "./use-desk";

/** The calm between two calls: one key begins the next. */
export function StartCard() {
  const { t } = useTranslation();
  const { start } = useCommands();
  const last = useDesk((state) => state.last);
  return (
    <div className={classes.calm}>
      <IconHeadset size="2.5rem" />
      <h2 className={classes.title}>{t("desk.ready")}</h2>
      <Button
        id={FIELD_IDS.start}
        size="md"
        onClick={() => void start()}
        rightSection={<HotkeyKbd hotkey="deskStart" />}
      >
        {t("desk.start")}
      </Button>
      {last !== null && (
        <p className={classes.quiet}>
          {t("desk.lastEnded", { at: showInstant(last.endedAt, "time") })}{" "}
          {last.done.map((matter) => (matter.how === "counted" ? matter.subject : matter.number)).join(", ")}
        </p>
      )}
      <EventsBetween />
      <ParkedList />
    </div>
  );
}

/** Conversations that were put aside while the server was away; nothing of them is lost, and none is sent by itself. */
function ParkedList() {
  const { t } = useTranslation();
  const { keeper } = useDeskTools();
  const dispatch = useDispatch();
  const [parked, setParked] = useState<readonly Parked[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void keeper.list().then((found) => isCurrent && setParked(found));
    return () => {
      isCurrent = false;
    };
  }, [keeper]);
  if (parked.length === 0) return null;
  return (
    <section aria-label={t("desk.parked")}>
      <h2 className={classes.small}>{t("desk.parked")}</h2>
      <ul className={classes.list}>
        {parked.map(({ id, savedAt, contact }) => (
          <li key={id}>
            <Button variant="default" size="compact-sm" onClick={() => dispatch({ do: "restore", contact, savedAt })}>
              {[showInstant(contact.startedAt, "short"), contact.matter?.description.slice(0, 60)]
                .filter(Boolean)
                .join(" · ")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
