import type { PolicyVersion } from "@kck/contracts";
import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useActions } from "../../ui/hotkeys/use-actions";
import { IconPlus, IconRefresh } from "../../ui/icons";
import { Page } from "../../ui/page";
import { Empty, Failed, Loading } from "../../ui/states";
import { dataColumns } from "../../ui/table/columns";
import { DataTable } from "../../ui/table/data-table";
import { useTableLayout } from "../../ui/table/use-table-layout";
import { When } from "../../ui/when";
import { useCatalog } from "../catalog/use-catalog";
import { DeadlineTabs } from "./deadline-tabs";
import { PolicyDrawer } from "./policy-drawer";
import { scopeText, sharesText } from "./policy-text";
import { RecomputeDialog } from "./recompute-dialog";
import { targetShort } from "./target-text";
import { useVersions, type Versions } from "./use-versions";

type Row = Versions<PolicyVersion>;
const NONE: Row[] = [];
const idOf = ({ newest }: Row) => newest.key;
const nameOf = ({ newest }: Row) => newest.name;
const versionOf = ({ newest }: Row) => newest.version;
const column = dataColumns<Row>();
const USUAL = ["name", "scope", "acceptance", "firstAnswer", "resolution", "warnings", "version", "saved"];

/** What is promised to whom: every policy in its newest version. */
export function PoliciesScreen() {
  const { t, i18n } = useTranslation();
  const catalog = useCatalog();
  const versions = useVersions();
  const layout = useTableLayout("policies", USUAL);
  const [opened, setOpened] = useState<string | null>(null);
  const [isNew, setNew] = useState(false);
  const [isCounting, setCounting] = useState(false);
  const rows = versions.data?.policies ?? NONE;
  const columns = useMemo(() => {
    const target = (of: "acceptance" | "firstAnswer" | "resolution") =>
      column.accessor(({ newest }) => targetShort(newest[of], t, i18n.language), {
        id: of,
        header: t(`deadlines.${of}`),
        size: 164,
      });
    return column.columns([
      column.accessor("newest.name", { id: "name", header: t("deadlines.name"), size: 130, enableHiding: false }),
      column.accessor(({ newest }) => scopeText(newest, t, catalog), {
        id: "scope",
        header: t("deadlines.scope"),
        size: 160,
        meta: { grows: true },
      }),
      target("acceptance"),
      target("firstAnswer"),
      target("resolution"),
      column.accessor(({ newest }) => sharesText(newest.warnings), {
        id: "warnings",
        header: t("deadlines.warnings"),
        size: 104,
      }),
      column.accessor("newest.version", {
        id: "version",
        header: t("deadlines.versionColumn"),
        size: 72,
        meta: { align: "end" },
      }),
      column.accessor(({ newest }) => newest.createdAt, {
        id: "saved",
        header: t("deadlines.savedColumn"),
        size: 200,
        cell: ({ row: { original }, getValue }) => (
          <>
            <When at={getValue()} style="date" />, {original.newest.author?.name ?? t("deadlines.filledIn")}
          </>
        ),
      }),
    ]);
  }, [t, i18n.language, catalog]);
  useActions([
    {
      id: "deadlines.new",
      label: t("deadlines.newPolicy"),
      icon: <IconPlus />,
      hotkey: "deadlineNew",
      run: () => setNew(true),
    },
    {
      id: "deadlines.recompute",
      label: t("deadlines.recompute"),
      icon: <IconRefresh />,
      hotkey: "deadlineRecompute",
      run: () => setCounting(true),
    },
  ]);
  const policy = rows.find(({ newest }) => newest.key === opened);
  return (
    <Page
      title={t("nav.deadlines")}
      isFixed
      actions={
        <>
          <Button variant="default" leftSection={<IconRefresh size="1rem" />} onClick={() => setCounting(true)}>
            {t("deadlines.recompute")}
          </Button>
          <Button leftSection={<IconPlus size="1rem" />} onClick={() => setNew(true)}>
            {t("deadlines.newPolicy")}
          </Button>
        </>
      }
    >
      <DeadlineTabs />
      {versions.isPending ? (
        <Loading />
      ) : versions.isError ? (
        <Failed error={versions.error} onRetry={() => void versions.refetch()} />
      ) : rows.length === 0 ? (
        <Empty text={t("deadlines.noPolicies")} />
      ) : (
        <DataTable
          label={t("deadlines.policies")}
          columns={columns}
          rows={rows}
          layout={layout}
          rowId={idOf}
          rowName={nameOf}
          revisionOf={versionOf}
          total={rows.length}
          isBusy={versions.isFetching}
          onOpen={({ newest }) => setOpened(newest.key)}
        />
      )}
      {policy !== undefined && <PolicyDrawer key={opened} policy={policy} onClose={() => setOpened(null)} />}
      {isNew && <PolicyDrawer policy={null} onClose={() => setNew(false)} />}
      {isCounting && <RecomputeDialog policies={rows} onClose={() => setCounting(false)} />}
    </Page>
  );
}
