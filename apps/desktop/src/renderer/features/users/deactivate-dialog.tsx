import type { OpenWorkView, UserView } from "@kck/contracts";
import { Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { useCommand } from "../../api/use-command";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { Failed, Loading } from "../../ui/states";
import classes from "./users.module.css";

/** Closes an account, after showing what is still open in its name. */
export function DeactivateDialog({ user, onClose }: { user: UserView; onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const work = useQuery(trpc.users.openWork.queryOptions({ id: user.id }, { staleTime: 0 }));
  const deactivate = useCommand(
    trpc.users.deactivate.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.users.list.pathFilter());
        onClose();
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      isDangerous
      title={t("users.deactivateTitle", { name: user.name })}
      confirmLabel={t("users.deactivate")}
      isPending={deactivate.isPending}
      isReady={work.isSuccess && !work.isFetching}
      error={deactivate.error}
      onConfirm={() => deactivate.mutate({ id: user.id, version: user.version })}
      onClose={onClose}
    >
      <Text>{t("users.deactivateText")}</Text>
      {work.isPending && <Loading />}
      {work.isError && <Failed error={work.error} onRetry={() => void work.refetch()} />}
      {work.isSuccess && <OpenWork work={work.data} />}
    </ConfirmDialog>
  );
}

function OpenWork({ work: { intakes, openContact } }: { work: OpenWorkView }) {
  const { t } = useTranslation();
  if (intakes.length === 0 && !openContact) return <Text mt="sm">{t("users.noOpenWork")}</Text>;
  return (
    <>
      {openContact && (
        <Text mt="sm" fw={600}>
          {t("users.openContact")}
        </Text>
      )}
      {intakes.length > 0 && (
        <>
          <Text mt="sm" fw={600}>
            {t("users.openIntakes", { count: intakes.length })}
          </Text>
          <ul className={classes.work}>
            {intakes.map((intake) => (
              <li key={intake.id}>
                {intake.number} {intake.subject}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
