import { IntakeId } from "@kck/contracts";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { reasonOf } from "../../../api/reason";
import { useTRPC } from "../../../api/trpc";
import { useCommand } from "../../../api/use-command";
import { notifyDone, notifyRefused } from "../../../ui/notify";

type Props = { intakeId: string; body: string; onKept: () => void };

/** Keeps what was written for an action that can no longer be taken: as an internal note on the same intake. */
export function KeepAsNote({ intakeId, body, onKept }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const note = useCommand(
    trpc.intakes.note.mutationOptions({
      onSuccess: () => {
        notifyDone({ message: t("intake.meanwhile.keptAsNote") });
        onKept();
      },
      onError: (error) => notifyRefused({ message: t(`reason.${reasonOf(error)}`) }),
    }),
  );
  return (
    <Button
      variant="default"
      style={{ alignSelf: "flex-start" }}
      loading={note.isPending}
      onClick={() => note.mutate({ id: IntakeId.parse(intakeId), body })}
    >
      {t("intake.meanwhile.keepAsNote")}
    </Button>
  );
}
