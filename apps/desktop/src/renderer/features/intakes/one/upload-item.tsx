import { Button, Group, Progress, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../../ui/icon-button";
import { IconCross } from "../../../ui/icons";
import classes from "./attachments.module.css";
import type { Upload } from "./use-uploads";

type Props = { upload: Upload; onRetry: () => void; onForget: () => void };

/** A file on its way, or the reason why it did not get there. */
export function UploadItem({ upload: { file, share, reason }, onRetry, onForget }: Props) {
  const { t } = useTranslation();
  return (
    <li className={classes.file}>
      <div className={classes.name}>
        {file.name}
        {reason === null ? (
          <Progress
            value={share * 100}
            size="sm"
            mt={4}
            animated={share >= 1}
            aria-label={t("intake.files.sending", { name: file.name })}
          />
        ) : (
          <Group gap="sm" mt={4}>
            <Text size="sm" c="var(--kck-danger)" role="alert">
              {t(`reason.${reason}`)}
            </Text>
            <Button size="compact-xs" variant="default" onClick={onRetry}>
              {t("common.retry")}
            </Button>
          </Group>
        )}
      </div>
      {reason !== null && (
        <IconButton label={t("intake.files.forget", { name: file.name })} size="sm" onClick={onForget}>
          <IconCross size="0.9375rem" />
        </IconButton>
      )}
    </li>
  );
}
