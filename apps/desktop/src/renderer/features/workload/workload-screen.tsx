import type { IntakeRow, PersonLoad, UnitId, UserId } from "@kck/contracts";
import { Button, Group, Loader, NumberInput } from "@mantine/core";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type DragEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { useMe } from "../../api/use-me";
import { useActions } from "../../ui/hotkeys/use-actions";
import { IconCross, IconReturn, IconUser } from "../../ui/icons";
import { HotkeyKbd } from "../../ui/kbd";
import { Page } from "../../ui/page";
import { Empty, Failed, Loading } from "../../ui/states";
import { DataTable } from "../../ui/table/data-table";
import { useTableLayout } from "../../ui/table/use-table-layout";
import { useIntakeColumns } from "../intakes/list/columns";
import { useActiveRow } from "../intakes/list/use-active-row";
import { USUAL_UNREAD_HOURS, type WorkloadAddress } from "./address";
import { AssignDrawer } from "./assign-drawer";
import { FigureBar } from "./figure-bar";
import { PersonDrawer } from "./person-drawer";
import { exceptionsTo, suggestedOf } from "./together";
import { ToldBar } from "./told-bar";
import { DRAGGED, UnitLoadRows } from "./unit-load";
import { useAssign } from "./use-assign";
import classes from "./workload.module.css";

const route = getRouteApi("/signed-in/workload");
const NONE: ReadonlySet<string> = new Set();
const NO_ROWS: IntakeRow[] = [];
const COLUMNS = ["number", "priority", "subject", "unit", "assignee", "due"] as const;
const idOf = (row: IntakeRow) => row.id;
const nameOf = (row: IntakeRow) => `${row.number} ${row.subject}`;
const versionOf = (row: IntakeRow) => row.version;

type Opened = { readonly rows: readonly IntakeRow[]; readonly start: UserId | null };

/** Who has how much against what they can do, what waits, and the way from one to the other. */
export function WorkloadScreen() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const isHead = useMe().role === "unit-staff";
  const address = route.useSearch();
  const { figure = "unassigned", unit, person, unreadHours = USUAL_UNREAD_HOURS } = address;
  const ask = { figure, unit: unit ?? null, assigneeId: person ?? null, unreadHours };
  const kept = { placeholderData: keepPreviousData };
  const board = useQuery(trpc.workload.board.queryOptions({ unreadHours }, kept));
  const list = useQuery(trpc.workload.intakes.queryOptions(ask, kept));
  const layout = useTableLayout("workload", COLUMNS);
  const columns = useIntakeColumns();
  const rows = list.data?.rows ?? NO_ROWS;
  const active = useActiveRow(rows.map(idOf), null);
  const [selected, setSelected] = useState(NONE);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [edited, setEdited] = useState<Pick<PersonLoad, "userId" | "name"> | null>(null);
  const [dragged, setDragged] = useState<readonly IntakeRow[]>(NO_ROWS);
  const assigning = useAssign();
  const [isAsking, setAsking] = useState(false);
  const isBusy = isAsking || assigning.isBusy;

  const go = (change: Partial<WorkloadAddress>) => {
    setSelected(NONE);
    void navigate({ to: "/workload", search: { ...address, ...change }, replace: true });
  };
  const peopleOf = (unitId: UnitId | null): readonly PersonLoad[] =>
    board.data?.units.find((one) => one.unitId === unitId && unitId !== null)?.people ?? [];

  const chosen = rows.filter(({ id }) => selected.has(id));
  const meant = chosen.length > 0 ? chosen : rows.filter(({ id }) => id === active.activeId);
  const [first] = meant;
  const isOneUnit = first !== undefined && first.unitId !== null && meant.every((row) => row.unitId === first.unitId);
  const openDrawer = () => isOneUnit && setOpened({ rows: meant, start: null });

  const give = async (given: readonly IntakeRow[], ...rest: Rest) => {
    setOpened(null);
    const done = new Set((await assigning.assign(given, ...rest)).map(idOf));
    setSelected(new Set(given.map(idOf).filter((id) => !done.has(id as IntakeRow["id"]))));
    active.focus();
  };
  const undo = async () => {
    await assigning.undo();
    active.focus();
  };
  const drop = async (unitId: UnitId, onto: PersonLoad) => {
    if (isBusy) return;
    const own = dragged.filter((row) => row.unitId === unitId);
    const skipped = dragged.length - own.length;
    if (own.length > 0) {
      const asked = trpc.workload.suggestTogether.queryOptions({ ids: own.map(idOf) });
      setAsking(true);
      const together = await queries.fetchQuery(asked).catch(() => null);
      setAsking(false);
      const exceptions = exceptionsTo(onto.userId, own, suggestedOf(together?.rows ?? []));
      if (exceptions.length > 0) return setOpened({ rows: own, start: onto.userId });
    }
    await give(own, () => ({ assigneeId: onto.userId }), { name: onto.name, skipped });
  };
  const takeUp = (row: IntakeRow, { dataTransfer }: DragEvent) => {
    const together = selected.has(row.id) ? chosen : [row];
    dataTransfer.setData(DRAGGED, String(together.length));
    dataTransfer.effectAllowed = "move";
    setDragged(together);
  };

  useActions([
    ...(isOneUnit
      ? [
          {
            id: "workload.assign",
            label: t("workload.assign"),
            icon: <IconUser />,
            hotkey: "workloadAssign",
            run: openDrawer,
          } as const,
        ]
      : []),
    ...(assigning.canUndo
      ? [
          {
            id: "workload.undo",
            label: t("workload.undo"),
            icon: <IconReturn />,
            hotkey: "workloadUndo",
            run: () => void undo(),
          } as const,
        ]
      : []),
  ]);

  if (board.isPending) return <Loading what={t("workload.loading")} />;
  if (board.isError) return <Failed error={board.error} onRetry={() => void board.refetch()} />;
  const { units } = board.data;
  const fullest = units.toSorted((a, b) => ratioOf(b) - ratioOf(a));
  return (
    <Page
      title={t("workload.title")}
      isFixed
      actions={
        <Group gap="sm">
          {isBusy && <Loader size="xs" aria-hidden="true" />}
          <NumberInput
            aria-label={t("workload.unreadHours")}
            title={t("workload.unreadHours")}
            w="7rem"
            min={1}
            max={240}
            suffix={` ${t("workload.hoursShort")}`}
            value={unreadHours}
            onChange={(hours) => typeof hours === "number" && hours >= 1 && hours <= 240 && go({ unreadHours: hours })}
          />
          <Button disabled={!isOneUnit} onClick={openDrawer} rightSection={<HotkeyKbd hotkey="workloadAssign" />}>
            {chosen.length > 1 ? `${t("workload.assign")} (${chosen.length})` : t("workload.assign")}
          </Button>
        </Group>
      }
    >
      <FigureBar units={units} chosen={figure} unreadHours={unreadHours} onChoose={(next) => go({ figure: next })} />
      <ToldBar assigning={assigning} onUndo={() => void undo()} />
      <div className={classes.halves}>
        <section className={classes.list} aria-label={t("workload.waiting")}>
          {(unit !== undefined || person !== undefined) && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconCross size="0.875rem" />}
              onClick={() => go({ unit: undefined, person: undefined })}
            >
              {t(isHead ? "workload.wholeUnit" : "workload.allUnits")}
            </Button>
          )}
          {list.isPending && <Loading what={t("intakes.loading")} />}
          {list.isError && <Failed error={list.error} onRetry={() => void list.refetch()} />}
          {list.isSuccess && rows.length === 0 && <Empty text={t("workload.none")} hint={t("workload.noneHint")} />}
          {rows.length > 0 && (
            <DataTable
              label={t("workload.waiting")}
              columns={columns}
              rows={rows}
              layout={layout}
              rowId={idOf}
              rowName={nameOf}
              revisionOf={versionOf}
              listKey={JSON.stringify(ask)}
              onOpen={({ id }) => void navigate({ to: "/intakes/$id", params: { id } })}
              onActive={({ id }) => active.setActive(id)}
              activeId={active.activeId}
              focusToken={active.focusToken}
              selected={selected}
              onSelect={setSelected}
              onDragRow={takeUp}
              isBusy={list.isFetching || isBusy}
              {...(list.data?.isCut === true ? {} : { total: rows.length })}
            />
          )}
        </section>
        <section className={classes.board} aria-label={t("workload.who")} aria-busy={isBusy}>
          {units.length === 0 ? (
            <Empty text={t("workload.noUnits")} />
          ) : (
            <ul className={classes.units}>
              {fullest.map((one) => (
                <UnitLoadRows
                  key={one.unitId ?? "centre"}
                  unit={one}
                  chosenUnit={unit}
                  chosenPerson={person}
                  onChoose={(key, of) => go({ unit: key, person: of })}
                  onDrop={(unitId, onto) => void drop(unitId, onto)}
                  onOpen={setEdited}
                />
              ))}
            </ul>
          )}
        </section>
      </div>
      {opened !== null && (
        <AssignDrawer
          rows={opened.rows}
          people={peopleOf(opened.rows[0]?.unitId ?? null)}
          start={opened.start}
          onAssign={({ rows: given, givingOf, ...about }) => void give(given, givingOf, about)}
          onClose={() => setOpened(null)}
        />
      )}
      {edited !== null && <PersonDrawer userId={edited.userId} name={edited.name} onClose={() => setEdited(null)} />}
    </Page>
  );
}

type Rest = Parameters<ReturnType<typeof useAssign>["assign"]> extends [unknown, ...infer Others] ? Others : never;

/** The fullest first: what is over its capacity needs a hand. */
function ratioOf({ load, capacity }: { load: number; capacity: number }): number {
  return capacity === 0 ? load : load / capacity;
}
