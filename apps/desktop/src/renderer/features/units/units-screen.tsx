import type { UnitVersion } from "@kck/contracts";
import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useActions } from "../../ui/hotkeys/use-actions";
import { IconPlus } from "../../ui/icons";
import { Page } from "../../ui/page";
import { dataColumns } from "../../ui/table/columns";
import { useCatalog } from "../catalog/use-catalog";
import { matching } from "../versions/matching";
import { validityText } from "../versions/validity-text";
import { VersionSearch } from "../versions/version-search";
import { savedColumns, VersionTable } from "../versions/version-table";
import type { Versions } from "../versions/versions";
import { UnitDrawer } from "./unit-drawer";
import { useUnits } from "./use-units";

type Row = Versions<UnitVersion>;
const column = dataColumns<Row>();
const USUAL = ["symbol", "name", "kind", "phone", "validity", "successor", "version", "saved"];
const wordsIn = ({ newest: { key, symbol, name, takes } }: Row) => [key, symbol ?? "", name, takes];

/** Who acts for the city: every unit in its newest version, with who follows it. */
export function UnitsScreen() {
  const { t } = useTranslation();
  const { unitName } = useCatalog();
  const [opened, setOpened] = useState<string | null>(null);
  const [isNew, setNew] = useState(false);
  const [words, setWords] = useState("");
  const units = useUnits();
  const shown = useMemo(() => units.data && matching(units.data, words, wordsIn), [units.data, words]);
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor(({ newest }) => newest.symbol ?? "", { id: "symbol", header: t("units.symbol"), size: 96 }),
        column.accessor("newest.name", {
          id: "name",
          header: t("versions.name"),
          size: 240,
          enableHiding: false,
          meta: { grows: true },
        }),
        column.accessor(({ newest }) => t(`units.kindName.${newest.kind}`), {
          id: "kind",
          header: t("units.kind"),
          size: 150,
        }),
        column.accessor(({ newest }) => newest.phone ?? "", { id: "phone", header: t("units.phone"), size: 124 }),
        column.accessor(({ newest }) => validityText(newest, t), {
          id: "validity",
          header: t("versions.validity"),
          size: 130,
        }),
        column.accessor(({ newest }) => unitName(newest.successorId), {
          id: "successor",
          header: t("units.successor"),
          size: 110,
        }),
        ...savedColumns<UnitVersion>(t),
      ]),
    [t, unitName],
  );
  useActions([
    { id: "units.new", label: t("units.new"), icon: <IconPlus />, hotkey: "unitNew", run: () => setNew(true) },
  ]);
  // Whichever are listed: a unit that the words no longer find stays open under whoever is changing it.
  const unit = units.data?.find(({ newest }) => newest.key === opened);
  return (
    <Page
      title={t("units.title")}
      isFixed
      actions={
        <Button leftSection={<IconPlus size="1rem" />} onClick={() => setNew(true)}>
          {t("units.new")}
        </Button>
      }
    >
      <VersionSearch label={t("units.search")} words={words} onChange={setWords} />
      <VersionTable
        label={t("units.title")}
        name="units"
        usual={USUAL}
        columns={columns}
        versions={units}
        shown={shown}
        words={words}
        empty={t("units.none")}
        nothing={{ text: t("units.nothing"), hint: t("units.nothingHint") }}
        onOpen={setOpened}
      />
      {unit !== undefined && <UnitDrawer key={opened} unit={unit} onClose={() => setOpened(null)} />}
      {isNew && <UnitDrawer unit={null} onClose={() => setNew(false)} />}
    </Page>
  );
}
