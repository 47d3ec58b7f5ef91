import type { UserId } from "@kck/contracts";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { Panel } from "../../ui/panel";
import { Failed, Loading } from "../../ui/states";
import { When } from "../../ui/when";
import { useCatalog } from "../catalog/use-catalog";
import { VersionChanges } from "../versions/version-changes";
import classes from "../versions/versions.module.css";
import { historyOf } from "./history-of";

/** Who changed what of somebody's presence and skills, and when, the newest first. */
export function PersonHistory({ userId }: { userId: UserId }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { categoryName } = useCatalog();
  const history = useQuery(trpc.workload.personHistory.queryOptions({ userId }));
  return (
    <Panel title={t("workload.person.history")} isPlain>
      {history.isPending && <Loading />}
      {history.isError && <Failed error={history.error} onRetry={() => void history.refetch()} />}
      {history.data?.rows.length === 0 && <p className={classes.quiet}>{t("workload.person.noHistory")}</p>}
      {history.isSuccess && history.data.rows.length > 0 && (
        <ol className={classes.history} reversed>
          {historyOf(history.data.rows, categoryName, t).map(({ version, author, createdAt, lines }) => (
            <li key={version}>
              <p className={classes.quiet}>
                {author}, <When at={createdAt} />
              </p>
              {lines.length === 0 ? <p>{t("versions.change.none")}</p> : <VersionChanges lines={lines} />}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
