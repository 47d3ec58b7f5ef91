import { Select } from "@mantine/core";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { HotkeyKbd } from "../../ui/kbd";
import { useCatalog } from "../catalog/use-catalog";
import classes from "./call-desk.module.css";
import type { RoutedDraft } from "./desk-draft";
import { FIELD_IDS, useFieldError } from "./fields";
import { useDispatch } from "./use-desk";

type Props = { unitId: string | null; routed: RoutedDraft | null; isSent: boolean };

/** The unit that will have the matter: the rules' with the rule that says so, or another that the consultant knows better. */
export function UnitSelect({ unitId, routed, isSent }: Props) {
  const { t } = useTranslation();
  const { units, unit, unitLabel } = useCatalog();
  const dispatch = useDispatch();
  const error = useFieldError("forwardTo", t("desk.unitMissing"));
  const items = useMemo(
    () => units.filter((row) => row.isValid).map((row) => ({ value: row.id, label: unitLabel(row.id) })),
    [units, unitLabel],
  );
  return (
    <Select
      id={FIELD_IDS.forwardTo}
      label={
        <span className={classes.between}>
          {t("desk.unit")} <HotkeyKbd hotkey="deskUnit" />
        </span>
      }
      labelProps={{ className: classes.wideLabel }}
      description={routed === null ? null : saidBy(routed, t)}
      inputWrapperOrder={["label", "input", "description", "error"]}
      placeholder={t("desk.unitHint")}
      data={items}
      searchable
      withScrollArea={false}
      classNames={{ options: classes.dropdown ?? "" }}
      selectFirstOptionOnChange
      allowDeselect={false}
      nothingFoundMessage={t("desk.nothingFound")}
      readOnly={isSent}
      value={unitId}
      error={error}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(id) => dispatch({ do: "unit", id: unit(id)?.id ?? null })}
    />
  );
}

function saidBy({ rule, unitId }: RoutedDraft, t: TFunction): string {
  if (rule !== null) return t("desk.byRule", { rule });
  return t(unitId === null ? "desk.bySupervisor" : "desk.byCategory");
}
