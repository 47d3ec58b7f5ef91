import type { AccountView } from "@kck/contracts";
import { mayCall } from "@kck/domain";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { useMe } from "../../../api/use-me";
import { showInstant } from "../../../i18n/time";
import { useActions } from "../../../ui/hotkeys/use-actions";
import { IconPlus } from "../../../ui/icons";
import { Page } from "../../../ui/page";
import { Panel } from "../../../ui/panel";
import { Empty, Failed, Loading } from "../../../ui/states";
import { dataColumns } from "../../../ui/table/columns";
import { DataTable } from "../../../ui/table/data-table";
import { useTableLayout } from "../../../ui/table/use-table-layout";
import { CardTabs } from "../card-tabs";
import { AccountDialog } from "./account-dialog";
import classes from "./accounts.module.css";
import { ChangeList } from "./change-list";

const NO_ACCOUNTS: AccountView[] = [];
const idOf = (account: AccountView) => account.id;
const nameOf = (account: AccountView) => account.name;
const versionOf = (account: AccountView) => account.version;
const column = dataColumns<AccountView>();
const USUAL = ["name", "number", "key", "mark", "checkedOn"];

/** The accounts for fees: each kept once, each change proposed by one person and decided by another. */
export function AccountsScreen() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { role } = useMe();
  const accounts = useQuery(trpc.accounts.list.queryOptions());
  const changes = useQuery(trpc.accounts.changes.queryOptions({ accountId: null, isOpen: false }));
  const layout = useTableLayout("accounts", USUAL);
  const [opened, setOpened] = useState<string | "new" | null>(null);
  const mayPropose = mayCall(role, "accounts.propose");
  const all = accounts.data ?? NO_ACCOUNTS;
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor("name", { id: "name", header: t("cards.accounts.name"), size: 240, meta: { grows: true } }),
        column.accessor("number", {
          id: "number",
          header: t("cards.accounts.number"),
          size: 300,
          cell: (cell) => <span className={classes.number}>{cell.getValue()}</span>,
        }),
        column.accessor("key", { id: "key", header: t("cards.accounts.key"), size: 160 }),
        column.accessor("mark", {
          id: "mark",
          header: t("cards.edit.mark"),
          size: 210,
          cell: (cell) => t(`cards.mark.${cell.getValue()}`),
        }),
        column.accessor("checkedOn", {
          id: "checkedOn",
          header: t("cards.accounts.checkedOn"),
          size: 120,
          cell: (cell) => showInstant(`${cell.getValue()}T12:00:00Z`, "date"),
        }),
      ]),
    [t],
  );
  useActions(
    mayPropose
      ? [{ id: "accounts.add", label: t("cards.accounts.add"), icon: <IconPlus />, run: () => setOpened("new") }]
      : [],
  );
  const account = all.find(({ id }) => id === opened);
  const waiting = changes.data?.filter(({ isAccepted }) => isAccepted === null) ?? [];
  const decided = changes.data?.filter(({ isAccepted }) => isAccepted !== null) ?? [];

  return (
    <Page
      title={t("nav.cards")}
      actions={
        mayPropose && (
          <Button leftSection={<IconPlus size="1rem" />} onClick={() => setOpened("new")}>
            {t("cards.accounts.add")}
          </Button>
        )
      }
    >
      <CardTabs />
      <div className={classes.stack}>
        {accounts.isError ? (
          <Failed error={accounts.error} onRetry={() => void accounts.refetch()} />
        ) : accounts.isPending ? (
          <Loading what={t("cards.accounts.loading")} />
        ) : all.length === 0 ? (
          <Empty text={t("cards.accounts.none")} />
        ) : (
          <div className={classes.table}>
            <DataTable
              label={t("cards.tab.accounts")}
              columns={columns}
              rows={all}
              layout={layout}
              rowId={idOf}
              rowName={nameOf}
              revisionOf={versionOf}
              total={all.length}
              onOpen={(row) => mayPropose && setOpened(row.id)}
            />
          </div>
        )}
        <Panel title={t("cards.accounts.waiting")}>
          {changes.isError ? (
            <Failed error={changes.error} onRetry={() => void changes.refetch()} />
          ) : changes.isPending ? (
            <Loading />
          ) : waiting.length === 0 ? (
            <p className={classes.none}>{t("cards.accounts.noneWaits")}</p>
          ) : (
            <ChangeList changes={waiting} />
          )}
        </Panel>
        {decided.length > 0 && (
          <Panel title={t("cards.accounts.history")}>
            <ChangeList changes={decided} />
          </Panel>
        )}
      </div>
      {opened === "new" && <AccountDialog account={null} onClose={() => setOpened(null)} />}
      {account !== undefined && <AccountDialog key={account.id} account={account} onClose={() => setOpened(null)} />}
    </Page>
  );
}
