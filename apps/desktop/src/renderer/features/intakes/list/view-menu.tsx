import { type IntakeSearch, keptInView, type SavedViewView } from "@kck/contracts";
import { Button, Menu } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { useCommand } from "../../../api/use-command";
import { ConfirmDialog } from "../../../ui/confirm-dialog";
import { IconCheck, IconPencil, IconPlus, IconStar, IconTrash } from "../../../ui/icons";
import { notifyDone } from "../../../ui/notify";
import { ViewDialog } from "./view-dialog";

type Props = {
  current: SavedViewView | undefined;
  search: IntakeSearch;
  columns: readonly string[];
  isChanged: boolean;
  onSaved: (view: SavedViewView) => void;
};

/** Keeps what the list shows now under a name, and changes or forgets one's own views. */
export function ViewMenu({ current, search, columns, isChanged, onSaved }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<"new" | "rename" | "remove" | null>(null);
  const own = current?.isOwn === true ? current : null;
  const refresh = () => queries.invalidateQueries(trpc.views.list.pathFilter());

  const overwrite = useCommand(
    trpc.views.save.mutationOptions({
      onSuccess: () => {
        notifyDone({ message: t("intakes.views.saved") });
        return refresh();
      },
    }),
  );
  const remove = useCommand(
    trpc.views.remove.mutationOptions({
      onSuccess: async () => {
        setDialog(null);
        await refresh();
        await navigate({ to: "/intakes", search: {} });
      },
    }),
  );

  return (
    <>
      <Menu position="bottom-end" returnFocus>
        <Menu.Target>
          <Button variant="subtle" size="compact-sm" leftSection={<IconStar size="0.9375rem" />}>
            {t("intakes.views.menu")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPlus size="1rem" />} onClick={() => setDialog("new")}>
            {t("intakes.views.saveAs")}
          </Menu.Item>
          {own !== null && (
            <>
              <Menu.Item
                leftSection={<IconCheck size="1rem" />}
                disabled={!isChanged && columns.join() === own.columns.join()}
                onClick={() =>
                  overwrite.mutate({
                    id: own.id,
                    name: own.name,
                    isShared: own.isShared,
                    search: keptInView(search, own.isShared),
                    columns: [...columns],
                  })
                }
              >
                {t("intakes.views.overwrite", { name: own.name })}
              </Menu.Item>
              <Menu.Item leftSection={<IconPencil size="1rem" />} onClick={() => setDialog("rename")}>
                {t("intakes.views.rename")}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash size="1rem" />} onClick={() => setDialog("remove")}>
                {t("intakes.views.remove")}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {(dialog === "new" || dialog === "rename") && (
        <ViewDialog
          view={dialog === "rename" ? own : null}
          search={dialog === "rename" && own !== null ? own.search : search}
          columns={dialog === "rename" && own !== null ? own.columns : columns}
          onSaved={async (view) => {
            setDialog(null);
            await refresh();
            onSaved(view);
            // What was typed is not kept in a shared view, but goes on filtering the list that is looked at.
            const shown = dialog === "new" ? search : view.search;
            await navigate({ to: "/intakes", search: { ...shown, view: view.id } });
          }}
          onClose={() => setDialog(null)}
        />
      )}
      <ConfirmDialog
        isOpen={dialog === "remove" && own !== null}
        title={t("intakes.views.remove")}
        confirmLabel={t("intakes.views.remove")}
        isDangerous
        isPending={remove.isPending}
        error={remove.error}
        onConfirm={() => own !== null && remove.mutate({ id: own.id })}
        onClose={() => setDialog(null)}
      >
        {t(own?.isShared === true ? "intakes.views.removeShared" : "intakes.views.removeOwn", {
          name: own?.name ?? "",
        })}
      </ConfirmDialog>
    </>
  );
}
