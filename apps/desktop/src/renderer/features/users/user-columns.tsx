import type { UserView } from "@kck/contracts";
import { Text } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { dataColumns } from "../../ui/table/columns";
import { When } from "../../ui/when";
import { useCatalog } from "../catalog/use-catalog";
import { AccountState } from "./account-state";

const column = dataColumns<UserView>();
export const USUAL_COLUMNS = ["name", "email", "role", "unit", "state", "sessions", "lastSeen"];

export function useUserColumns() {
  const { t } = useTranslation();
  const { unitLabel } = useCatalog();
  return useMemo(
    () =>
      column.columns([
        column.accessor("name", { id: "name", header: t("account.name"), size: 200, enableHiding: false }),
        column.accessor("email", { id: "email", header: t("account.email"), size: 230 }),
        column.accessor("role", {
          id: "role",
          header: t("users.role"),
          size: 160,
          cell: (cell) => t(`role.${cell.getValue()}`),
        }),
        column.accessor("unitId", {
          id: "unit",
          header: t("account.unit"),
          size: 220,
          meta: { grows: true },
          cell: (cell) => unitLabel(cell.getValue()),
        }),
        column.display({
          id: "state",
          header: t("users.state"),
          size: 220,
          cell: (cell) => <AccountState user={cell.row.original} />,
        }),
        column.accessor("sessions", { id: "sessions", header: t("users.sessions"), size: 80, meta: { align: "end" } }),
        column.accessor("lastSeenAt", {
          id: "lastSeen",
          header: t("users.lastSeen"),
          size: 150,
          cell: (cell) => {
            const at = cell.getValue();
            return at === null ? (
              <Text span inherit c="dimmed">
                {t("users.never")}
              </Text>
            ) : (
              <When at={at} isRelative />
            );
          },
        }),
      ]),
    [t, unitLabel],
  );
}
