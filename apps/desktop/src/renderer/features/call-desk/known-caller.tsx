import type { ResidentView } from "@kck/contracts";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { showInstant } from "../../i18n/time";
import { StatusBadge } from "../intakes/status-badge";
import { ResidentDrawer } from "../residents/resident-drawer";
import classes from "./call-desk.module.css";
import type { Caller } from "./desk-draft";
import { focusField } from "./fields";
import { useDesk, useDispatch } from "./use-desk";

type Known = Extract<Caller, { tag: "resident" | "new" }>;

const MOST_CONTACTS = 3;
const NO_CONTACTS: ResidentView["contacts"] = [];

/** Who is on the line: the name, the matters that are still open, and the last times this person called. */
export function KnownCaller({ caller }: { caller: Known }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const dispatch = useDispatch();
  const [isCorrecting, setCorrecting] = useState(false);
  const isKnown = caller.tag === "resident";
  const resident = useQuery(trpc.residents.get.queryOptions({ id: caller.id }, { enabled: isKnown })).data;
  const running = useDesk((state) => state.contact?.id ?? null);
  const before = (resident?.contacts ?? NO_CONTACTS).filter((contact) => contact.id !== running);
  const name = resident?.name ?? caller.name;
  const change = () => {
    dispatch({ do: "caller", caller: { tag: "unknown" } });
    focusField("phone");
  };
  return (
    <section className={classes.known} aria-label={t("desk.whoCalls")}>
      <div className={classes.between}>
        <strong>{name === null || name === "" ? t("desk.nameless") : name}</strong>
        <Button variant="subtle" size="compact-xs" onClick={change}>
          {t("desk.changeCaller")}
        </Button>
      </div>
      {resident !== undefined && (
        <div>
          <Button variant="subtle" size="compact-xs" onClick={() => setCorrecting(true)}>
            {t("resident.correct")}
          </Button>
        </div>
      )}
      {isCorrecting && <ResidentDrawer id={caller.id} onClose={() => setCorrecting(false)} />}
      {!isKnown && <p className={classes.quiet}>{t("desk.firstCall")}</p>}
      {resident !== undefined && (
        <>
          <h2 className={classes.small}>{t("desk.openIntakes", { count: resident.openIntakes.length })}</h2>
          <ul className={classes.list}>
            {resident.openIntakes.map((intake) => (
              <li key={intake.id}>
                <span className={classes.between}>
                  <Link to="/intakes/$id" params={{ id: intake.id }} className={classes.number}>
                    {intake.number}
                  </Link>
                  <StatusBadge status={intake.status} />
                </span>
                <span className={classes.oneLine} title={intake.subject}>
                  {intake.subject}
                </span>
              </li>
            ))}
          </ul>
          {before.length > 0 && <h2 className={classes.small}>{t("desk.lastContacts")}</h2>}
          <ul className={classes.list}>
            {before.slice(0, MOST_CONTACTS).map((contact) => (
              <li key={contact.id} className={classes.quiet}>
                {showInstant(contact.startedAt, "short")}
                {contact.result !== null && ` · ${t(`result.${contact.result}`)}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
