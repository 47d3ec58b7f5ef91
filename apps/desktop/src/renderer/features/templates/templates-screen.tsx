import type { TemplateVersion } from "@kck/contracts";
import { Button, Checkbox } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useActions } from "../../ui/hotkeys/use-actions";
import { IconPlus } from "../../ui/icons";
import { Page } from "../../ui/page";
import { dataColumns } from "../../ui/table/columns";
import { savedColumns, VersionTable } from "../versions/version-table";
import type { Versions } from "../versions/versions";
import { TemplateDrawer } from "./template-drawer";
import classes from "./templates.module.css";
import { useGroups } from "./use-groups";
import { useTemplate, useTemplates } from "./use-templates";

type Row = Versions<TemplateVersion>;
const column = dataColumns<Row>();
const USUAL = ["name", "outcome", "group", "body", "version", "saved"];

/** What units answer residents with: every template in its newest version. */
export function TemplatesScreen() {
  const { t } = useTranslation();
  const { isArchived = false } = useSearch({ from: "/signed-in/templates" });
  const navigate = useNavigate({ from: "/templates" });
  const [opened, setOpened] = useState<string | null>(null);
  const [isNew, setNew] = useState(false);
  const templates = useTemplates(isArchived);
  const { nameOf } = useGroups();
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor("newest.name", { id: "name", header: t("versions.name"), size: 280, enableHiding: false }),
        column.accessor(({ newest }) => t(`outcome.${newest.outcome}`), {
          id: "outcome",
          header: t("templates.outcome"),
          size: 184,
        }),
        column.accessor(({ newest }) => nameOf(newest.groupCode) || t("templates.everyGroup"), {
          id: "group",
          header: t("templates.group"),
          size: 180,
        }),
        column.accessor("newest.body", { id: "body", header: t("templates.body"), size: 260, meta: { grows: true } }),
        ...savedColumns<TemplateVersion>(t),
      ]),
    [t, nameOf],
  );
  useActions([
    {
      id: "templates.new",
      label: t("templates.new"),
      icon: <IconPlus />,
      hotkey: "templateNew",
      run: () => setNew(true),
    },
  ]);
  // Whichever are listed: a template that somebody archives stays open under whoever is changing it.
  const template = useTemplate(opened);
  return (
    <Page
      title={t("templates.title")}
      isFixed
      actions={
        <Button leftSection={<IconPlus size="1rem" />} onClick={() => setNew(true)}>
          {t("templates.new")}
        </Button>
      }
    >
      <Checkbox
        className={classes.filter ?? ""}
        label={t("templates.showArchived")}
        checked={isArchived}
        onChange={(event) =>
          void navigate({ search: event.currentTarget.checked ? { isArchived: true } : {}, replace: true })
        }
      />
      <VersionTable
        label={t("templates.title")}
        name="templates"
        usual={USUAL}
        columns={columns}
        versions={templates}
        empty={t(isArchived ? "templates.noneArchived" : "templates.none")}
        onOpen={setOpened}
      />
      {template !== undefined && <TemplateDrawer key={opened} template={template} onClose={() => setOpened(null)} />}
      {isNew && <TemplateDrawer template={null} onClose={() => setNew(false)} />}
    </Page>
  );
}
