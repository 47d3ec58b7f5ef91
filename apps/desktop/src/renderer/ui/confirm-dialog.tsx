import { Button, Group, Modal, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RefusalAlert } from "./refusal-alert";

type Props = {
  isOpen: boolean;
  title: string;
  children: ReactNode;
  confirmLabel: string;
  isDangerous?: boolean;
  isPending?: boolean;
  /** False while what is to be confirmed is not on screen yet. */
  isReady?: boolean;
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before something that cannot simply be taken back. The safe answer has the focus. */
export function ConfirmDialog({ isOpen, title, children, confirmLabel, onConfirm, onClose, ...props }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("common.close") }}>
      <Stack>
        <div>{children}</div>
        <RefusalAlert error={props.error ?? null} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t("common.cancel")}
          </Button>
          <Button
            {...(props.isDangerous ? { color: "red" } : {})}
            loading={props.isPending ?? false}
            disabled={props.isReady === false}
            onClick={onConfirm}
          >
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
