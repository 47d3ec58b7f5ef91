import type { CallsRow } from "@kck/contracts";
import { useTranslation } from "react-i18next";
import { IconClock, IconHeadset } from "../../ui/icons";
import plain from "../../ui/table/plain-table.module.css";
import { useNow } from "../../ui/use-now";
import classes from "./calls.module.css";
import { clockOf, inOrder } from "./day";

/** One line for each consultant; the clock of whoever is on the line runs. */
export function CallsTable({ rows }: { rows: readonly CallsRow[] }) {
  const { t } = useTranslation();
  const most = Math.max(1, ...rows.map(({ contactsEnded }) => contactsEnded));
  return (
    <div className={classes.panel}>
      <table className={`${plain.table} ${classes.table}`} aria-label={t("calls.title")}>
        <thead>
          <tr>
            <th scope="col">{t("account.name")}</th>
            <th scope="col">{t("calls.now")}</th>
            <th scope="col">{t("calls.contacts")}</th>
            <th scope="col" className={plain.number}>
              {t("calls.mean")}
            </th>
            <th scope="col" className={plain.number}>
              {t("calls.intakes")}
            </th>
          </tr>
        </thead>
        <tbody>
          {inOrder(rows).map(({ userId, name, contact, absence, contactsEnded, meanSeconds, intakesLogged }) => (
            <tr key={userId}>
              <th scope="row">{name}</th>
              <td>
                {contact !== null ? (
                  <Running {...contact} />
                ) : absence !== null ? (
                  <Absent {...absence} />
                ) : (
                  <span className={classes.quiet}>{t("calls.free")}</span>
                )}
              </td>
              <td>
                <span className={classes.share}>
                  <span className={classes.bar} aria-hidden="true">
                    <span className={classes.fill} style={{ width: `${(contactsEnded / most) * 100}%` }} />
                  </span>
                  {contactsEnded}
                </span>
              </td>
              <td className={plain.number}>{meanSeconds === null ? t("calls.none") : clockOf(meanSeconds)}</td>
              <td className={plain.number}>{intakesLogged}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Running({ channel, since }: NonNullable<CallsRow["contact"]>) {
  const { t } = useTranslation();
  const now = useNow(1_000);
  return (
    <span className={classes.running}>
      <IconHeadset size="1rem" />
      {t(`channel.${channel}`)}
      <strong role="timer">{clockOf((now.getTime() - Date.parse(since)) / 1_000)}</strong>
    </span>
  );
}

function Absent({ state, since }: NonNullable<CallsRow["absence"]>) {
  const { t } = useTranslation();
  const now = useNow(1_000);
  return (
    <span className={classes.absent}>
      <IconClock size="1rem" />
      {t(`agentState.${state}`)}
      <strong role="timer">{clockOf((now.getTime() - Date.parse(since)) / 1_000)}</strong>
    </span>
  );
}
