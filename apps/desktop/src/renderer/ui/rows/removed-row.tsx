import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./rows-editor.module.css";

type Props = { name: string; isFull: boolean; onPutBack: () => void };

/** Stands where a row was removed, and puts it back. */
export function RemovedRow({ name, isFull, onPutBack }: Props) {
  const { t } = useTranslation();
  return (
    <li className={classes.removed}>
      <span role="status">{t("rows.removed", { row: name })}</span>
      <Button variant="subtle" size="compact-sm" disabled={isFull} onClick={onPutBack}>
        {t("rows.putBack")}
      </Button>
    </li>
  );
}
