import type { AttachmentView, IntakeView } from "@kck/contracts";
import { mayCall } from "@kck/domain";
import { Box, Text } from "@mantine/core";
import { type DragEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { useCommand } from "../../../api/use-command";
import { useMe } from "../../../api/use-me";
import { ConfirmDialog } from "../../../ui/confirm-dialog";
import { FileChoice } from "../../../ui/file-choice";
import { Panel } from "../../../ui/panel";
import { isHolding } from "../rights";
import { AttachmentItem } from "./attachment-item";
import classes from "./attachments.module.css";
import { TAKEN_TYPES } from "./upload";
import { UploadItem } from "./upload-item";
import { useUploads } from "./use-uploads";

/** Photos and documents of an intake; more are dropped here or chosen. */
export function Attachments({ view }: { view: IntakeView }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const me = useMe();
  const { uploads, add, retry, forget } = useUploads(view.id);
  const [isOver, setIsOver] = useState(false);
  const [removing, setRemoving] = useState<AttachmentView | null>(null);
  const remove = useCommand(trpc.files.remove.mutationOptions({ onSuccess: () => setRemoving(null) }));
  const mayRemove = mayCall(me.role, "files.remove") && isHolding(view, me);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    add([...event.dataTransfer.files]);
  };
  const addButton = (
    <FileChoice label={t("intake.files.add")} accept={TAKEN_TYPES.join(",")} isMultiple onChoose={add} />
  );

  return (
    <Panel title={t("intake.files.title")} actions={addButton}>
      <Box
        className={classes.drop ?? ""}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <ul className={classes.files} aria-live="polite">
          {view.attachments.map((file) => (
            <AttachmentItem key={file.id} file={file} onRemove={mayRemove ? () => setRemoving(file) : undefined} />
          ))}
          {uploads.map((one) => (
            <UploadItem
              key={one.commandId}
              upload={one}
              onRetry={() => retry(one)}
              onForget={() => forget(one.commandId)}
            />
          ))}
        </ul>
        <Text size="sm" c="dimmed">
          {t("intake.files.hint")}
        </Text>
      </Box>
      <ConfirmDialog
        isOpen={removing !== null}
        title={t("intake.files.remove")}
        confirmLabel={t("intake.files.remove")}
        isDangerous
        isPending={remove.isPending}
        error={remove.error}
        onConfirm={() => removing !== null && remove.mutate({ id: removing.id })}
        onClose={() => setRemoving(null)}
      >
        {t("intake.files.removeText", { name: removing?.name ?? "" })}
      </ConfirmDialog>
    </Panel>
  );
}
