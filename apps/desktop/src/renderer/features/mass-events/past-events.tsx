import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { Panel } from "../../ui/panel";
import { Failed, Loading } from "../../ui/states";
import plain from "../../ui/table/plain-table.module.css";
import { When } from "../../ui/when";
import { useCatalog } from "../catalog/use-catalog";
import { areaText } from "./event-text";
import classes from "./mass-events.module.css";

/** What has ended, the newest first, with the answer that everybody got. */
export function PastEvents() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const catalog = useCatalog();
  const past = useQuery(trpc.massEvents.past.queryOptions());
  return (
    <Panel title={t("massEvents.past")}>
      {past.isPending && <Loading />}
      {past.isError && <Failed error={past.error} onRetry={() => void past.refetch()} />}
      {past.data?.rows.length === 0 && (
        <p role="status" className={classes.quiet}>
          {t("massEvents.noPast")}.
        </p>
      )}
      {past.isSuccess && past.data.rows.length > 0 && (
        <table className={`${plain.table} ${classes.table}`} aria-label={t("massEvents.past")}>
          <thead>
            <tr>
              <th scope="col">{t("massEvents.form.category")}</th>
              <th scope="col">{t("massEvents.lasted")}</th>
              <th scope="col" className={plain.number}>
                {t("massEvents.callers")}
              </th>
              <th scope="col" className={plain.number}>
                {t("massEvents.joined")}
              </th>
              <th scope="col">{t("massEvents.answer")}</th>
            </tr>
          </thead>
          <tbody>
            {past.data.rows.map((event) => (
              <tr key={event.id}>
                <th scope="row">
                  {catalog.categoryName(event.categoryId)}
                  <span className={classes.area}>{areaText(event, t, catalog)}</span>
                </th>
                <td>
                  <When at={event.confirmedAt} style="short" /> –{" "}
                  {event.endedAt !== null && <When at={event.endedAt} style="short" />}
                </td>
                <td className={plain.number}>{event.callers}</td>
                <td className={plain.number}>{event.joined}</td>
                <td>{event.publicAnswer}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
