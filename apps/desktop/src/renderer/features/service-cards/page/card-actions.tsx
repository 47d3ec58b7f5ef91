import { type CardPageView, RevisionId } from "@kck/contracts";
import type { CardAction } from "@kck/domain";
import { Button, Menu } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newCommandId } from "../../../api/command-id";
import { ConfirmDialog } from "../../../ui/confirm-dialog";
import { ariaKeys } from "../../../ui/hotkeys/match";
import { HOTKEYS } from "../../../ui/hotkeys/registry";
import { useActions } from "../../../ui/hotkeys/use-actions";
import { IconChevronDown, IconPencil } from "../../../ui/icons";
import { HotkeyKbd } from "../../../ui/kbd";
import { SettleDialog } from "./settle-dialog";
import { useCardCommands } from "./use-card-commands";

/** What may be done with the card itself: edit its text, settle its owner, take it out of use. */
export function CardActions({ page }: { page: CardPageView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [opened, setOpened] = useState<CardAction | null>(null);
  const close = () => setOpened(null);
  const { archive, restore } = useCardCommands(page.id, close);
  const mayEdit = page.actions.includes("revise") || (page.open?.actions.includes("edit") ?? false);
  const edit = () => void navigate({ to: "/cards/$key/edit", params: { key: page.key } });
  const others = page.actions.filter((action) => action !== "revise");
  const [restoredId] = useState(() => RevisionId.parse(newCommandId()));

  useActions([
    ...(mayEdit ? [{ id: "edit", label: t("cards.editIt"), hotkey: "cardEdit" as const, run: edit }] : []),
    ...others.map((action) => ({ id: action, label: t(`cards.action.${action}`), run: () => setOpened(action) })),
  ]);

  return (
    <>
      {others.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size="0.875rem" />}>
              {t("cards.more")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((action) => (
              <Menu.Item key={action} onClick={() => setOpened(action)}>
                {t(`cards.action.${action}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {mayEdit && (
        <Button
          leftSection={<IconPencil size="1rem" />}
          rightSection={<HotkeyKbd hotkey="cardEdit" />}
          aria-keyshortcuts={ariaKeys(HOTKEYS.cardEdit.keys)}
          onClick={edit}
        >
          {t("cards.editIt")}
        </Button>
      )}
      {opened === "settle" && <SettleDialog page={page} onClose={close} />}
      <ConfirmDialog
        isOpen={opened === "archive"}
        title={t("cards.action.archive")}
        confirmLabel={t("cards.action.archive")}
        isDangerous
        isPending={archive.isPending}
        error={archive.error}
        onConfirm={() => archive.mutate({ id: page.id, version: page.version })}
        onClose={close}
      >
        {t("cards.archiveText")}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={opened === "restore"}
        title={t("cards.action.restore")}
        confirmLabel={t("cards.action.restore")}
        isPending={restore.isPending}
        error={restore.error}
        onConfirm={() => restore.mutate({ id: page.id, version: page.version, revisionId: restoredId })}
        onClose={close}
      >
        {t("cards.restoreText")}
      </ConfirmDialog>
    </>
  );
}
