import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "../../../../ui/rows/rows-editor.module.css";
import { showSum } from "../../view/show-sum";
import { useProblem } from "../problems";
import { readSum, writeSum } from "../read-sum";

type Props = { path: string; value: number | null; onChange: (grosze: number | null) => void };

/** A sum, typed as people write it; beside it stands how it was understood. */
export function SumField({ path, value, onChange }: Props) {
  const { t } = useTranslation();
  const problem = useProblem(path);
  const [typed, setTyped] = useState(() => writeSum(value));
  const read = readSum(typed);
  // Taken back, or saved by somebody else: then what stands in the field is old.
  if (read !== undefined && read !== value) setTyped(writeSum(value));
  const isWrong = read === undefined;

  return (
    <TextInput
      className={classes.third ?? ""}
      label={t("cards.edit.sum")}
      name={path}
      inputMode="decimal"
      placeholder={t("cards.edit.sumHint")}
      value={typed}
      error={isWrong ? t("cards.edit.sumWrong") : problem}
      description={isWrong || value === null ? null : value === 0 ? t("card.free") : showSum(value)}
      inputWrapperOrder={["label", "input", "description", "error"]}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const sum = readSum(text);
        if (sum !== undefined) onChange(sum);
      }}
      onBlur={() => setTyped((text) => (readSum(text) === undefined ? text : writeSum(value)))}
    />
  );
}
