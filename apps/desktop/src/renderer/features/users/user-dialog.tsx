import type { UserView } from "@kck/contracts";
import { Button, Divider, Group, Modal, Stack } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { useCommand } from "../../api/use-command";
import { notifyDone } from "../../ui/notify";
import { RefusalAlert } from "../../ui/refusal-alert";
import { AccountState } from "./account-state";
import { ChangeForm } from "./change-form";
import { DeactivateDialog } from "./deactivate-dialog";
import { InvitationLink } from "./invitation-link";
import { newInvitationToken } from "./invitation-token";

type Props = { user: UserView; onClose: () => void };

/** One account: what it is, and everything that an administrator may do to it. */
export function UserDialog({ user, onClose }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [isClosing, setClosing] = useState(false);
  const [token] = useState(newInvitationToken);
  const onSuccess = () => queries.invalidateQueries(trpc.users.list.pathFilter());
  const reinvite = useCommand(trpc.users.reinvite.mutationOptions({ onSuccess }));
  const activate = useCommand(trpc.users.activate.mutationOptions({ onSuccess }));
  const endSessions = useCommand(
    trpc.users.endSessions.mutationOptions({
      onSuccess: () => {
        notifyDone({ message: t("users.sessionsEnded", { name: user.name }) });
        return onSuccess();
      },
    }),
  );

  return (
    <Modal opened onClose={onClose} title={user.name} size="lg" closeButtonProps={{ "aria-label": t("common.close") }}>
      {reinvite.data !== undefined ? (
        <InvitationLink token={token} expiresAt={reinvite.data.expiresAt} onClose={onClose} />
      ) : (
        <Stack>
          <Group justify="space-between">
            <span>{user.email}</span>
            <AccountState user={user} />
          </Group>
          <ChangeForm user={user} onClose={onClose} />
          <Divider />
          <RefusalAlert error={reinvite.error ?? activate.error ?? endSessions.error} />
          <Group>
            {user.isActive && (
              <Button
                variant="default"
                loading={reinvite.isPending}
                onClick={() => reinvite.mutate({ id: user.id, token })}
              >
                {t(user.isPending ? "users.reinvite" : "users.resetPassword")}
              </Button>
            )}
            {user.sessions > 0 && (
              <Button
                variant="default"
                loading={endSessions.isPending}
                onClick={() => endSessions.mutate({ id: user.id })}
              >
                {t("users.endSessions", { count: user.sessions })}
              </Button>
            )}
            {user.isActive ? (
              <Button color="red" variant="outline" onClick={() => setClosing(true)}>
                {t("users.deactivate")}
              </Button>
            ) : (
              <Button
                variant="default"
                loading={activate.isPending}
                onClick={() => activate.mutate({ id: user.id, version: user.version })}
              >
                {t("users.activate")}
              </Button>
            )}
          </Group>
        </Stack>
      )}
      {isClosing && <DeactivateDialog user={user} onClose={() => setClosing(false)} />}
    </Modal>
  );
}
