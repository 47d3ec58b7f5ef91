import { Button, Checkbox, Popover, Stack } from "@mantine/core";
import type { RowData } from "@tanstack/react-table";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { IconColumns } from "../icons";
import type { DataColumns } from "./columns";
import type { TableLayout } from "./use-table-layout";

type Props<Row extends RowData> = { columns: DataColumns<Row>; layout: TableLayout };

function Drawn<Row extends RowData>({ columns, layout }: Props<Row>) {
  const { t } = useTranslation();
  const choose = (id: string, isShown: boolean) => {
    const wanted = isShown ? [...layout.columns, id] : layout.columns.filter((other) => other !== id);
    const inOrder = columns.map((column) => column.id ?? "").filter((other) => wanted.includes(other));
    layout.setColumns(inOrder);
  };
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns size="1rem" />}>
          {t("table.columns")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("table.chooseColumns")}>
        <Stack gap="sm">
          {columns.map((column) => {
            const id = column.id ?? "";
            return (
              <Checkbox
                key={id}
                label={typeof column.header === "string" ? column.header : id}
                checked={layout.columns.includes(id)}
                disabled={column.enableHiding === false}
                onChange={(event) => choose(id, event.currentTarget.checked)}
              />
            );
          })}
          <Button variant="subtle" size="compact-sm" onClick={layout.reset}>
            {t("table.resetColumns")}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Lets a person choose the columns of a table; those with `enableHiding: false` always stay. */
export const ColumnChooser = memo(Drawn) as typeof Drawn; // `memo` forgets that the kind of row is open
