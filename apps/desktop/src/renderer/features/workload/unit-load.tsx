import type { PersonLoad, UnitId, UnitLoad, UserId } from "@kck/contracts";
import { Switch } from "@mantine/core";
import { type DragEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../ui/icon-button";
import { IconPencil } from "../../ui/icons";
import { When } from "../../ui/when";
import { useCatalog } from "../catalog/use-catalog";
import { LoadBar } from "./load-bar";
import { useSwitch } from "./use-switch";
import classes from "./workload.module.css";

/** What a row of the table becomes while it is dragged; the rows themselves stay with the screen. */
export const DRAGGED = "application/x-kck-intakes";

type Props = {
  unit: UnitLoad;
  chosenUnit: string | undefined;
  chosenPerson: string | undefined;
  onChoose: (unit: UnitId | "centre", person?: UserId) => void;
  onDrop: (unitId: UnitId, person: PersonLoad) => void;
  /** Opens when somebody is there and what they know. */
  onOpen: (person: PersonLoad) => void;
};

/** A unit with its people: who has how much, drawn and in numbers. Cards are dropped on people. */
export function UnitLoadRows({ unit, chosenUnit, chosenPerson, onChoose, onDrop, onOpen }: Props) {
  const { t } = useTranslation();
  const { unitName, unitLabel } = useCatalog();
  const { unitId, people } = unit;
  const switching = useSwitch();
  const key = unitId ?? "centre";
  const name = unitId === null ? t("workload.centre") : unitName(unitId);
  return (
    <li className={classes.unit}>
      <div className={classes.unitHead}>
        <button
          type="button"
          className={classes.row}
          title={unitId === null ? name : unitLabel(unitId)}
          aria-pressed={chosenUnit === key && chosenPerson === undefined}
          onClick={() => onChoose(key)}
        >
          <span className={classes.unitName}>{name}</span>
          <Counts counts={unit.counts} />
          {unitId !== null && <LoadBar load={unit.load} capacity={unit.capacity} />}
        </button>
        {unitId !== null && people.length > 0 && (
          <Switch
            size="xs"
            aria-label={t("workload.automaticOf", { unit: name })}
            title={t("workload.automaticHint")}
            label={<span aria-hidden="true">{t("workload.automatic")}</span>}
            checked={unit.isAutomatic}
            disabled={switching.isPending}
            onChange={(event) => switching.mutate({ unitId, isOn: event.currentTarget.checked })}
          />
        )}
      </div>
      {unitId !== null && people.length > 0 && (
        <ul className={classes.people}>
          {people.map((person) => (
            <PersonRow
              key={person.userId}
              person={person}
              isChosen={chosenPerson === person.userId}
              onChoose={() => onChoose(unitId, person.userId)}
              onDrop={() => onDrop(unitId, person)}
              onOpen={() => onOpen(person)}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

type PersonProps = {
  person: PersonLoad;
  isChosen: boolean;
  onChoose: () => void;
  onDrop: () => void;
  onOpen: () => void;
};

function PersonRow({ person, isChosen, onChoose, onDrop, onOpen }: PersonProps) {
  const { t } = useTranslation();
  const [isOver, setOver] = useState(false);
  const isCard = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes(DRAGGED);
  return (
    <li className={classes.person}>
      <button
        type="button"
        className={classes.row}
        data-over={isOver || undefined}
        aria-pressed={isChosen}
        onClick={onChoose}
        onDragOver={(event) => {
          if (!isCard(event)) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          setOver(false);
          if (!isCard(event)) return;
          event.preventDefault();
          onDrop();
        }}
      >
        <span className={classes.name}>
          {person.name}
          {person.awayUntil !== null && (
            <span className={classes.away}>
              {t("workload.away")} <When at={person.awayUntil} style="short" />
            </span>
          )}
        </span>
        <Counts counts={person.counts} />
        <LoadBar load={person.load} capacity={person.capacity} />
      </button>
      <IconButton label={t("workload.person.title", { name: person.name })} size="sm" onClick={onOpen}>
        <IconPencil size="0.9375rem" />
      </IconButton>
    </li>
  );
}

function Counts({ counts }: { counts: UnitLoad["counts"] }) {
  const { t } = useTranslation();
  const overdue = counts.overdue ?? 0;
  return (
    <span className={classes.counts}>
      <span>{t("workload.openCount", { count: counts.open ?? 0 })}</span>
      {overdue > 0 && <span className={classes.overdue}>{t("workload.overdueCount", { count: overdue })}</span>}
    </span>
  );
}
