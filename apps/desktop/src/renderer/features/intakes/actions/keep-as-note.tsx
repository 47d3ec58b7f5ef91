import { IntakeId } from "@kck/contracts";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslation } from "react-i18next";
import { reasonOf } from "../../../api/reason";
import { useTRPC } from "../../../api/trpc";
import { useCommand } from "../../../api/use-command";

type Props = { intakeId: string; body: string; onKept: () => void };

/** Keeps what was written for an action that can no longer be taken: as an internal note on the same intake. */
export function KeepAsNote({ intakeId, body, onKept }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const note = useCommand(
    trpc.intakes.note.mutationOptions({
      onSuccess: () => {
        notifications.show({ color: "green", message: t("intake.meanwhile.keptAsNote") });
        onKept();
      },
      onError: (error) => notifications.show({ color: "red", message: t(`reason.${reasonOf(error)}`) }),
    }),
  );
  return (
    <Button
      variant="default"
      loading={note.isPending}
      onClick={() => note.mutate({ id: IntakeId.parse(intakeId), body })}
    >
      {t("intake.meanwhile.keepAsNote")}
    </Button>
  );
}
