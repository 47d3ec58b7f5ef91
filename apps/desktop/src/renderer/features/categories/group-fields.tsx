import { Input, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { RowsEditor } from "../../ui/rows/rows-editor";
import rows from "../../ui/rows/rows-editor.module.css";
import classes from "./categories.module.css";
import { type GroupValues, NEW_GROUP } from "./groups-form";

type Props = {
  groups: GroupValues[];
  errorOf: (field: string) => string | undefined;
  onChange: (groups: GroupValues[]) => void;
};

const MOST = 60;

/** The groups in the order in which every list of categories has them; a new one gets its code from the server. */
export function GroupFields({ groups, errorOf, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.part}>
      <Input.Label component="legend">{t("categories.groups.title")}</Input.Label>
      <RowsEditor
        rowName={t("categories.group")}
        addLabel={t("categories.groups.add")}
        rows={groups}
        blank={() => NEW_GROUP}
        most={MOST}
        onChange={onChange}
      >
        {(row, change, at, name) => (
          <TextInput
            className={rows.line ?? ""}
            aria-label={row.code === "" ? name : `${name}, ${row.code}`}
            leftSection={row.code}
            leftSectionPointerEvents="none"
            value={row.name}
            error={errorOf(`groups.${at}.name`)}
            onChange={(event) => change({ ...row, name: event.currentTarget.value })}
          />
        )}
      </RowsEditor>
    </fieldset>
  );
}
