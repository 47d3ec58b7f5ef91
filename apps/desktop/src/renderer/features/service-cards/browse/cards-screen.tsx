import { mayCall } from "@kck/domain";
import { Button } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../api/use-me";
import { useActions } from "../../../ui/hotkeys/use-actions";
import { IconPlus } from "../../../ui/icons";
import { Page } from "../../../ui/page";
import { Empty, Failed, Loading } from "../../../ui/states";
import { ColumnChooser } from "../../../ui/table/column-chooser";
import { DataTable } from "../../../ui/table/data-table";
import { useTableLayout } from "../../../ui/table/use-table-layout";
import { lastOpened, rememberOpened } from "../../intakes/list/last-opened";
import { useActiveRow } from "../../intakes/list/use-active-row";
import { CardTabs } from "../card-tabs";
import { type CardsAddress, changedAddress, isFilteredAddress, withoutFilters } from "./address";
import classes from "./browse.module.css";
import { USUAL_COLUMNS, useCardColumns } from "./card-columns";
import { CardWords } from "./card-words";
import { FacetBar } from "./facet-bar";
import { HandOverDialog } from "./hand-over-dialog";
import { ListNav } from "./list-nav";
import { NewCardDialog } from "./new-card-dialog";
import { OwnerFilter } from "./owner-filter";
import type { BrowseRow } from "./rows";
import { useRows } from "./use-rows";

const route = getRouteApi("/signed-in/cards");
const PAUSE_MS = 300;
const idOf = (row: BrowseRow) => row.id;
const nameOf = (row: BrowseRow) => [row.symbol, row.title].filter(Boolean).join(" ");
const revisionOf = (row: BrowseRow) => row.revision;
const SORTS = ["symbol", "title", "review", "changed"] as const;

/** The knowledge base: every card that this person may read, found by words and narrowed by what the address says. */
export function CardsScreen() {
  const { t } = useTranslation();
  const { role } = useMe();
  const navigate = useNavigate();
  const address = route.useSearch();
  const [known, setKnown] = useState(address.words ?? "");
  const [typed, setTyped] = useState(known);
  // The address changed by other means than typing: it holds.
  if (known !== (address.words ?? "")) {
    setKnown(address.words ?? "");
    if (typed.trim() !== (address.words ?? "")) setTyped(address.words ?? "");
  }
  const words = typed.trim();
  const list = address.list ?? "published";
  const isPublished = list === "published" || list === "never-opened";
  const { rows, found, overdue, total, isPending, error, retry, more, isLoadingMore } = useRows(address, words);
  const columns = useCardColumns();
  const layout = useTableLayout("cards", USUAL_COLUMNS);
  const listKey = `cards ${JSON.stringify(address)}`;
  const active = useActiveRow(
    useMemo(() => rows.map(idOf), [rows]),
    lastOpened(listKey),
  );
  const [opened, setOpened] = useState<"new" | "hand-over" | null>(null);
  const mayCreate = mayCall(role, "cards.create");
  const mayHandOver = mayCall(role, "cards.handOver");

  const go = (next: CardsAddress) => void navigate({ to: "/cards", search: next, replace: true });
  const keepWords = useDebouncedCallback((next: string) => go(changedAddress(address, { words: next })), PAUSE_MS);
  const open = (row: BrowseRow) => {
    rememberOpened(listKey, row.id);
    void navigate({ to: "/cards/$key", params: { key: row.key } });
  };
  useActions([
    ...(mayCreate
      ? [{ id: "cards.new", label: t("cards.new.title"), icon: <IconPlus />, run: () => setOpened("new") }]
      : []),
    ...(mayHandOver
      ? [{ id: "cards.handOver", label: t("cards.handOver.title"), run: () => setOpened("hand-over") }]
      : []),
  ]);

  const sort =
    words !== "" && address.sort === undefined && isPublished
      ? null
      : { by: address.sort ?? (isPublished ? "symbol" : "title"), isDescending: address.isDescending ?? false };

  return (
    <Page
      title={t("nav.cards")}
      isFixed
      actions={
        <>
          <ColumnChooser columns={columns} layout={layout} />
          {mayHandOver && (
            <Button variant="default" onClick={() => setOpened("hand-over")}>
              {t("cards.handOver.title")}
            </Button>
          )}
          {mayCreate && (
            <Button leftSection={<IconPlus size="1rem" />} onClick={() => setOpened("new")}>
              {t("cards.new.title")}
            </Button>
          )}
        </>
      }
    >
      <CardTabs />
      <div className={classes.layout}>
        <ListNav address={address} found={found} />
        <div className={classes.list}>
          <div className={classes.head}>
            <CardWords
              words={typed}
              onChange={(next) => {
                setTyped(next);
                keepWords(next.trim());
              }}
              onDown={active.focus}
            />
            {isPublished ? (
              <FacetBar address={address} found={found} onChange={go} />
            ) : (
              <OwnerFilter address={address} overdue={overdue} onChange={go} />
            )}
            {!isPending && error === null && (
              <span className={classes.total} role="status">
                {t("cards.count", { count: total })}
              </span>
            )}
          </div>
          <div className={classes.table}>
            {error !== null ? (
              <Failed error={error} onRetry={retry} />
            ) : isPending ? (
              <Loading what={t("cards.loading")} />
            ) : rows.length === 0 ? (
              isFilteredAddress(address) || words !== "" ? (
                <Empty text={t("cards.noneFit")} hint={t("cards.noneFitHint")}>
                  <Button
                    variant="default"
                    onClick={() => {
                      setTyped("");
                      go(withoutFilters(address));
                    }}
                  >
                    {t("cards.clear")}
                  </Button>
                </Empty>
              ) : (
                <Empty text={t("cards.none")} />
              )
            ) : (
              <DataTable
                label={t(`cards.list.${list}`)}
                columns={columns}
                rows={rows}
                layout={layout}
                rowId={idOf}
                rowName={nameOf}
                revisionOf={revisionOf}
                listKey={JSON.stringify([words, { ...address, words: undefined }])}
                sort={sort}
                onSort={({ by, isDescending }) =>
                  // The server has one direction for each order.
                  go(
                    changedAddress(address, {
                      sort: SORTS.find((one) => one === by),
                      isDescending: isPublished && isDescending,
                    }),
                  )
                }
                onOpen={open}
                onActive={(row) => active.setActive(row.id)}
                activeId={active.activeId}
                focusToken={active.focusToken}
                total={total}
                onReachEnd={more}
                isLoadingMore={isLoadingMore}
              />
            )}
          </div>
        </div>
      </div>
      {opened === "new" && <NewCardDialog onClose={() => setOpened(null)} />}
      {opened === "hand-over" && <HandOverDialog onClose={() => setOpened(null)} />}
    </Page>
  );
}
