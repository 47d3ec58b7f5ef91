import type { UserView } from "@kck/contracts";
import { ROLES } from "@kck/domain";
import { Button, Checkbox, Group, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import type { UsersSearch } from "../../routes/users";
import { useActions } from "../../ui/hotkeys/use-actions";
import { IconPlus, IconSearch } from "../../ui/icons";
import { Page } from "../../ui/page";
import { Empty, Failed, Loading } from "../../ui/states";
import { ColumnChooser } from "../../ui/table/column-chooser";
import { DataTable } from "../../ui/table/data-table";
import { useTableLayout } from "../../ui/table/use-table-layout";
import { useCatalog } from "../catalog/use-catalog";
import { filterUsers } from "./filter-users";
import { InviteDialog } from "./invite-dialog";
import { USUAL_COLUMNS, useUserColumns } from "./user-columns";
import { UserDialog } from "./user-dialog";
import classes from "./users.module.css";

const NO_USERS: UserView[] = [];
const idOf = (user: UserView) => user.id;
const nameOf = (user: UserView) => user.name;
const revisionOf = (user: UserView) => `${user.version} ${user.isActive} ${user.isPending} ${user.sessions}`;

/** Everybody with an account, for administrators. */
export function UsersScreen() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const catalog = useCatalog();
  const search = useSearch({ from: "/signed-in/users" });
  const navigate = useNavigate({ from: "/users" });
  const users = useQuery(trpc.users.list.queryOptions());
  const columns = useUserColumns();
  const layout = useTableLayout("users", USUAL_COLUMNS);
  const [openId, setOpenId] = useState<string | null>(null);
  const [isInviting, setInviting] = useState(false);
  const all = users.data ?? NO_USERS;
  const rows = useMemo(() => filterUsers(all, search, catalog.unitLabel), [all, search, catalog]);

  const invite = () => setInviting(true);
  useActions([{ id: "users.invite", label: t("users.invite"), icon: <IconPlus />, run: invite }]);
  const change = (part: Partial<UsersSearch>) =>
    void navigate({ search: (was) => ({ ...was, ...part }), replace: true });

  const open = all.find((user) => user.id === openId);
  return (
    <Page
      title={t("nav.users")}
      isFixed
      actions={
        <>
          <ColumnChooser columns={columns} layout={layout} />
          <Button leftSection={<IconPlus size="1rem" />} onClick={invite}>
            {t("users.invite")}
          </Button>
        </>
      }
    >
      <Group className={classes.filters ?? ""}>
        <TextInput
          w="18rem"
          aria-label={t("users.search")}
          placeholder={t("users.search")}
          leftSection={<IconSearch size="1rem" />}
          value={search.words ?? ""}
          onChange={(event) => change({ words: event.currentTarget.value || undefined })}
        />
        <Select
          aria-label={t("users.role")}
          placeholder={t("users.everyRole")}
          data={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          value={search.role ?? null}
          onChange={(value) => change({ role: ROLES.find((role) => role === value) })}
          clearable
        />
        <Checkbox
          label={t("users.showInactive")}
          checked={search.isInactive === true}
          onChange={(event) => change({ isInactive: event.currentTarget.checked || undefined })}
        />
        {users.isSuccess && <span className={classes.count}>{t("users.count", { count: rows.length })}</span>}
      </Group>
      {users.isPending ? (
        <Loading />
      ) : users.isError ? (
        <Failed error={users.error} onRetry={() => void users.refetch()} />
      ) : rows.length === 0 ? (
        <Empty text={t("users.empty")} />
      ) : (
        <DataTable
          label={t("nav.users")}
          columns={columns}
          rows={rows}
          layout={layout}
          rowId={idOf}
          rowName={nameOf}
          revisionOf={revisionOf}
          listKey={JSON.stringify(search)}
          total={rows.length}
          isBusy={users.isFetching}
          onOpen={(user) => setOpenId(user.id)}
        />
      )}
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
      {open !== undefined && <UserDialog key={open.id} user={open} onClose={() => setOpenId(null)} />}
    </Page>
  );
}
