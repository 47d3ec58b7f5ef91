import type { CategoryVersion } from "@kck/contracts";
import { Button, Group } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useActions } from "../../ui/hotkeys/use-actions";
import { IconPlus } from "../../ui/icons";
import { Page } from "../../ui/page";
import { dataColumns } from "../../ui/table/columns";
import { useCatalog } from "../catalog/use-catalog";
import { PriorityBadge } from "../intakes/priority-badge";
import { matching } from "../versions/matching";
import { validityText } from "../versions/validity-text";
import { VersionSearch } from "../versions/version-search";
import { savedColumns, VersionTable } from "../versions/version-table";
import type { Versions } from "../versions/versions";
import { CategoryDrawer } from "./category-drawer";
import { CommonQuestionsDrawer } from "./common-questions-drawer";
import { GroupsDrawer } from "./groups-drawer";
import { useCategories } from "./use-categories";

type Row = Versions<CategoryVersion>;
const column = dataColumns<Row>();
const USUAL = ["code", "name", "group", "unit", "priority", "questions", "portal", "validity", "version", "saved"];

/** What residents call about: every category in its newest version, and the way to its questions. */
export function CategoriesScreen() {
  const { t } = useTranslation();
  const { unitName, unitLabel, categoryName } = useCatalog();
  const [opened, setOpened] = useState<string | null>(null);
  const [beside, setBeside] = useState<"new" | "groups" | "common" | null>(null);
  const [words, setWords] = useState("");
  const categories = useCategories();
  const shown = useMemo(
    () =>
      categories.data &&
      matching(categories.data, words, ({ newest: { key, name, groupId, synonyms, unitId } }) => [
        key,
        name,
        categoryName(groupId),
        ...synonyms,
        unitLabel(unitId),
      ]),
    [categories.data, words, unitLabel, categoryName],
  );
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor("newest.key", { id: "code", header: t("categories.code"), size: 72, enableHiding: false }),
        column.accessor("newest.name", {
          id: "name",
          header: t("versions.name"),
          size: 190,
          enableHiding: false,
          meta: { grows: true },
        }),
        column.accessor(({ newest }) => categoryName(newest.groupId), {
          id: "group",
          header: t("categories.group"),
          size: 150,
        }),
        column.accessor(({ newest }) => unitName(newest.unitId), {
          id: "unit",
          header: t("categories.unit"),
          size: 96,
        }),
        column.accessor("newest.priority", {
          id: "priority",
          header: t("categories.priority"),
          size: 84,
          cell: ({ getValue }) => <PriorityBadge priority={getValue()} isShort />,
        }),
        column.accessor(({ newest }) => newest.questions.length, {
          id: "questions",
          header: t("categories.questions"),
          size: 76,
          meta: { align: "end" },
        }),
        column.accessor(({ newest }) => t(`categories.portalName.${newest.portal}`), {
          id: "portal",
          header: t("categories.portalColumn"),
          size: 132,
        }),
        column.accessor(({ newest }) => validityText(newest, t), {
          id: "validity",
          header: t("versions.validity"),
          size: 122,
        }),
        ...savedColumns<CategoryVersion>(t),
      ]),
    [t, unitName, categoryName],
  );
  useActions([
    {
      id: "categories.new",
      label: t("categories.new"),
      icon: <IconPlus />,
      hotkey: "categoryNew",
      run: () => setBeside("new"),
    },
    {
      id: "categories.groups",
      label: t("categories.groups.title"),
      hotkey: "categoryGroups",
      run: () => setBeside("groups"),
    },
    {
      id: "categories.common",
      label: t("categories.common.title"),
      hotkey: "commonQuestions",
      run: () => setBeside("common"),
    },
  ]);
  // Whichever are listed: a category that the words no longer find stays open under whoever is changing it.
  const category = categories.data?.find(({ newest }) => newest.key === opened);
  return (
    <Page
      title={t("categories.title")}
      isFixed
      actions={
        <Group gap="xs">
          <Button variant="default" onClick={() => setBeside("groups")}>
            {t("categories.groups.title")}
          </Button>
          <Button variant="default" onClick={() => setBeside("common")}>
            {t("categories.common.title")}
          </Button>
          <Button leftSection={<IconPlus size="1rem" />} onClick={() => setBeside("new")}>
            {t("categories.new")}
          </Button>
        </Group>
      }
    >
      <VersionSearch label={t("categories.search")} words={words} onChange={setWords} />
      <VersionTable
        label={t("categories.title")}
        name="categories"
        usual={USUAL}
        columns={columns}
        versions={categories}
        shown={shown}
        words={words}
        empty={t("categories.none")}
        nothing={{ text: t("categories.nothing"), hint: t("categories.nothingHint") }}
        onOpen={setOpened}
      />
      {category !== undefined && <CategoryDrawer key={opened} category={category} onClose={() => setOpened(null)} />}
      {beside === "new" && <CategoryDrawer category={null} onClose={() => setBeside(null)} />}
      {beside === "groups" && <GroupsDrawer onClose={() => setBeside(null)} />}
      {beside === "common" && <CommonQuestionsDrawer onClose={() => setBeside(null)} />}
    </Page>
  );
}
