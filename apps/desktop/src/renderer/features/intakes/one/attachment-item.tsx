import type { AttachmentView } from "@kck/contracts";
import { Modal, Text, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { currentLanguage } from "../../../i18n/i18n";
import { IconButton } from "../../../ui/icon-button";
import { IconNote, IconTrash } from "../../../ui/icons";
import { When } from "../../../ui/when";
import classes from "./attachments.module.css";

type Props = { file: AttachmentView; onRemove: (() => void) | undefined };

/** How large a file is, in words: `812 kB`, `2,4 MB`. */
function showSize(bytes: number, language: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  const maximumFractionDigits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits }).format(value);
}

/** One file: a picture is looked at here, anything else is saved; no window is opened for either. */
export function AttachmentItem({ file, onRemove }: Props) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const address = `/files/${file.id}`;
  const isPicture = file.mediaType.startsWith("image/");
  const name = (
    <span className={classes.name}>
      {file.name}
      <Text component="span" size="xs" c="dimmed" display="block">
        {showSize(file.sizeBytes, currentLanguage())} · <When at={file.createdAt} style="short" />
      </Text>
    </span>
  );
  return (
    <li className={classes.file}>
      {isPicture ? (
        <UnstyledButton className={classes.link ?? ""} onClick={() => setIsOpen(true)}>
          <img className={classes.thumbnail} src={address} alt="" loading="lazy" />
          {name}
        </UnstyledButton>
      ) : (
        <a className={classes.link} href={address} download={file.name}>
          <span className={classes.thumbnail}>
            <IconNote size="1.25rem" />
          </span>
          {name}
        </a>
      )}
      {onRemove !== undefined && (
        <IconButton label={t("intake.files.removeOne", { name: file.name })} size="sm" onClick={onRemove}>
          <IconTrash size="0.9375rem" />
        </IconButton>
      )}
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={file.name}
        size="auto"
        closeButtonProps={{ "aria-label": t("common.close") }}
      >
        <img className={classes.picture} src={address} alt={file.name} />
      </Modal>
    </li>
  );
}
