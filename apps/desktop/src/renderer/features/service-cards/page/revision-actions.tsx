import type { CardPageView, OpenRevisionView } from "@kck/contracts";
import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../api/use-me";
import { ConfirmDialog } from "../../../ui/confirm-dialog";
import { useActions } from "../../../ui/hotkeys/use-actions";
import { RefusalAlert } from "../../../ui/refusal-alert";
import { SecondPerson } from "../editor/second-person";
import { PublishDialog } from "./publish-dialog";
import { SendBackDialog } from "./send-back-dialog";
import { useCardCommands } from "./use-card-commands";

type Props = { page: CardPageView; open: OpenRevisionView };
type Opened = "publish" | "send-back" | "discard" | null;

/** What this person may do with the open revision; where the second person is missing, that is said in its place. */
export function RevisionActions({ page, open }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const { submit, discard } = useCardCommands(page.id, close);
  const on = { id: page.id, revisionId: open.id, version: open.version };
  const may = (action: OpenRevisionView["actions"][number]) => open.actions.includes(action);
  const isOwnSensitive = open.isSensitive && open.editors.some(({ id }) => id === me.id);

  useActions([
    ...(may("publish") ? [{ id: "publish", label: t("cards.action.publish"), run: () => setOpened("publish") }] : []),
    ...(may("send-back")
      ? [{ id: "send-back", label: t("cards.action.send-back"), run: () => setOpened("send-back") }]
      : []),
  ]);

  return (
    <>
      {isOwnSensitive && <SecondPerson changed={open.changed} />}
      <RefusalAlert error={submit.error} />
      <Group gap="sm">
        {may("submit") && (
          <Button loading={submit.isPending} onClick={() => submit.mutate(on)}>
            {t("cards.action.submit")}
          </Button>
        )}
        {may("publish") && <Button onClick={() => setOpened("publish")}>{t("cards.action.publish")}</Button>}
        {may("send-back") && (
          <Button variant="default" onClick={() => setOpened("send-back")}>
            {t("cards.action.send-back")}
          </Button>
        )}
        {may("discard") && (
          <Button variant="default" c="var(--kck-danger)" onClick={() => setOpened("discard")}>
            {t("cards.action.discard")}
          </Button>
        )}
      </Group>
      {opened === "publish" && <PublishDialog page={page} open={open} onClose={close} />}
      {opened === "send-back" && <SendBackDialog page={page} open={open} onClose={close} />}
      <ConfirmDialog
        isOpen={opened === "discard"}
        title={t("cards.action.discard")}
        confirmLabel={t("cards.action.discard")}
        isDangerous
        isPending={discard.isPending}
        error={discard.error}
        onConfirm={() => discard.mutate(on)}
        onClose={close}
      >
        {t("cards.discardText", { number: open.number })}
      </ConfirmDialog>
    </>
  );
}
