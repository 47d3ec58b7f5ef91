import { Mark } from "@kck/contracts";
import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "../../../../ui/rows/rows-editor.module.css";

type Props = { value: Mark; onChange: (mark: Mark) => void; span?: "half" | "third" };

/** How sure a value is. */
export function MarkSelect({ value, onChange, span = "third" }: Props) {
  const { t } = useTranslation();
  return (
    <Select
      className={classes[span] ?? ""}
      label={t("cards.edit.mark")}
      data={Mark.options.map((mark) => ({ value: mark, label: t(`cards.mark.${mark}`) }))}
      allowDeselect={false}
      value={value}
      onChange={(chosen) => {
        const mark = Mark.safeParse(chosen);
        if (mark.success) onChange(mark.data);
      }}
    />
  );
}
