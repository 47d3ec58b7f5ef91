import type { PolicyVersion } from "@kck/contracts";
import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useActions } from "../../ui/hotkeys/use-actions";
import { IconPlus, IconRefresh } from "../../ui/icons";
import { Page } from "../../ui/page";
import { dataColumns } from "../../ui/table/columns";
import { useCatalog } from "../catalog/use-catalog";
import { savedColumns, VersionTable } from "../versions/version-table";
import type { Versions } from "../versions/versions";
import { DeadlineTabs } from "./deadline-tabs";
import { PolicyDrawer } from "./policy-drawer";
import { scopeText, sharesText } from "./policy-text";
import { RecomputeDialog } from "./recompute-dialog";
import { targetShort } from "./target-text";
import { usePolicies } from "./use-versions";

type Row = Versions<PolicyVersion>;
const NONE: Row[] = [];
const column = dataColumns<Row>();
const USUAL = ["name", "scope", "acceptance", "firstAnswer", "resolution", "warnings", "version", "saved"];

/** What is promised to whom: every policy in its newest version. */
export function PoliciesScreen() {
  const { t, i18n } = useTranslation();
  const catalog = useCatalog();
  const [opened, setOpened] = useState<string | null>(null);
  const [isNew, setNew] = useState(false);
  const [isCounting, setCounting] = useState(false);
  const policies = usePolicies();
  const rows = policies.data ?? NONE;
  const columns = useMemo(() => {
    const target = (of: "acceptance" | "firstAnswer" | "resolution") =>
      column.accessor(({ newest }) => targetShort(newest[of], t, i18n.language), {
        id: of,
        header: t(`deadlines.${of}`),
        size: 164,
      });
    return column.columns([
      column.accessor("newest.name", { id: "name", header: t("versions.name"), size: 130, enableHiding: false }),
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
      ...savedColumns<PolicyVersion>(t),
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
      <VersionTable
        label={t("deadlines.policies")}
        name="policies"
        usual={USUAL}
        columns={columns}
        versions={policies}
        empty={t("deadlines.noPolicies")}
        onOpen={setOpened}
      />
      {policy !== undefined && <PolicyDrawer key={opened} policy={policy} onClose={() => setOpened(null)} />}
      {isNew && <PolicyDrawer policy={null} onClose={() => setNew(false)} />}
      {isCounting && <RecomputeDialog policies={rows} onClose={() => setCounting(false)} />}
    </Page>
  );
}
