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
        column.accessor("name", { id: "name", header: t("account.name"), size: 176, enableHiding: false }),
        column.accessor("email", { id: "email", header: t("account.email"), size: 208 }),
        column.accessor("role", {
          id: "role",
          header: t("users.role"),
          size: 148,
          cell: (cell) => t(`role.${cell.getValue()}`),
        }),
        column.accessor("unitId", {
          id: "unit",
          header: t("account.unit"),
          size: 200,
          meta: { grows: true },
          cell: (cell) => <span title={unitLabel(cell.getValue())}>{unitLabel(cell.getValue())}</span>,
        }),
        column.display({
          id: "state",
          header: t("users.state"),
          size: 184,
          cell: (cell) => <AccountState user={cell.row.original} />,
        }),
        column.accessor("sessions", { id: "sessions", header: t("users.sessions"), size: 64, meta: { align: "end" } }),
        column.accessor("lastSeenAt", {
          id: "lastSeen",
          header: t("users.lastSeen"),
          size: 128,
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
