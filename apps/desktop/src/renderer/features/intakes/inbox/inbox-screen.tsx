import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { useMe } from "../../../api/use-me";
import { Page } from "../../../ui/page";
import { Empty } from "../../../ui/states";
import { ColumnChooser } from "../../../ui/table/column-chooser";
import { useTableLayout } from "../../../ui/table/use-table-layout";
import { useIntakeColumns } from "../list/columns";
import { useCity } from "../use-city";
import { FolderContent } from "./folder-content";
import { FolderList } from "./folder-list";
import classes from "./inbox.module.css";
import { useHasPane } from "./use-has-pane";

const route = getRouteApi("/signed-in/inbox");
const USUAL = ["number", "priority", "subject", "place", "due", "assignee"] as const;
/** Beside the reading pane there is less room, and the pane says the rest. */
const USUAL_BESIDE = ["number", "priority", "subject", "due"] as const;

/** What lies with a person's unit, by what has to be done with it. */
export function InboxScreen() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const me = useMe();
  const city = useCity();
  const { folder = "forwarded", sort, isDescending } = route.useSearch();
  const counts = useQuery(trpc.intakes.counts.queryOptions());
  const whole = useTableLayout("inbox", USUAL);
  const beside = useTableLayout("inbox.beside", USUAL_BESIDE);
  const columns = useIntakeColumns();
  const hasPane = useHasPane();
  const layout = hasPane ? beside : whole;

  return (
    <Page
      title={t("inbox.title")}
      aside={city.unitLabel(me.unitId)}
      isFixed
      actions={<ColumnChooser columns={columns} layout={layout} />}
    >
      <div className={classes.inbox} data-pane={hasPane || undefined}>
        <FolderList current={folder} counts={counts.data} />
        {me.unitId === null ? (
          <Empty text={t("inbox.noUnit")} hint={t("inbox.noUnitHint")} />
        ) : (
          <FolderContent
            key={folder}
            folder={folder}
            unitId={me.unitId}
            order={sort === undefined ? null : { sort, isDescending }}
            layout={layout}
            hasPane={hasPane}
          />
        )}
      </div>
    </Page>
  );
}
