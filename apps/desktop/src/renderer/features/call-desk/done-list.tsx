import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "./call-desk.module.css";
import type { DoneMatter } from "./desk-draft";
import { useDesk } from "./use-desk";

/** What has been saved in this conversation so far. */
export function DoneList() {
  const { t } = useTranslation();
  const done = useDesk((state) => state.contact?.done ?? null);
  if (done === null || done.length === 0) return null;
  return (
    <section aria-label={t("desk.doneTitle")}>
      <h2 className={classes.small}>{t("desk.doneTitle")}</h2>
      <ol className={classes.list}>
        {done.map((matter) => (
          <li key={keyOf(matter)}>
            {matter.how === "counted" ? (
              <span className={classes.number}>{t("desk.events.title")}</span>
            ) : (
              <Link to="/intakes/$id" params={{ id: matter.id }} className={classes.number}>
                {matter.number}
              </Link>
            )}
            <span className={classes.oneLine} title={matter.subject}>
              {matter.subject}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** An event may stand here twice: the caller was counted, and then counted for news. */
const keyOf = (matter: DoneMatter) =>
  [matter.id, matter.how, matter.how === "counted" && matter.news !== null ? "news" : ""].join(" ");
