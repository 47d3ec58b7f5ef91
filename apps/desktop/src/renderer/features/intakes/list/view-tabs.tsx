import { keptInView, type SavedViewView } from "@kck/contracts";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { IconUsers } from "../../../ui/icons";
import tabs from "../../../ui/link-tabs.module.css";
import classes from "./list.module.css";
import { type IntakesAddress, isSameSearch, searchOf } from "./search";
import { ViewMenu } from "./view-menu";

type Props = { address: IntakesAddress; columns: readonly string[]; onView: (view: SavedViewView) => void };
const NONE: SavedViewView[] = [];

/** Saved views, own and shared ones, as tabs above the list; the one that the list began with is marked. */
export const ViewTabs = memo(function ViewTabs({ address, columns, onView }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const views = useQuery(trpc.views.list.queryOptions()).data ?? NONE;
  const current = views.find(({ id }) => id === address.view);
  const search = searchOf(address);
  const isChanged = current !== undefined && !isSameSearch(keptInView(search, current.isShared), current.search);

  return (
    <div className={classes.views}>
      <nav aria-label={t("intakes.views.title")} className={classes.tabs}>
        <Link
          to="/intakes"
          search={{}}
          className={tabs.tab}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ "aria-current": false }}
          {...(current === undefined ? { "aria-current": "page", "data-current": true } : {})}
        >
          {t("intakes.views.all")}
        </Link>
        {views.map((view) => (
          <Link
            key={view.id}
            to="/intakes"
            search={{ ...view.search, view: view.id }}
            className={tabs.tab}
            activeProps={{ "aria-current": false }}
            {...(view === current ? { "aria-current": "page", "data-current": true } : {})}
            onClick={() => onView(view)}
          >
            {view.name}
            {view.isShared && (
              <span title={t("intakes.views.shared")}>
                <IconUsers size="0.875rem" />
                <span className="visually-hidden">{t("intakes.views.shared")}</span>
              </span>
            )}
            {view === current && isChanged && <span className={classes.changed}>{t("intakes.views.changed")}</span>}
          </Link>
        ))}
      </nav>
      <ViewMenu current={current} search={search} columns={columns} isChanged={isChanged} onSaved={onView} />
    </div>
  );
});
