import { Button } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { IconCheck, IconCopy } from "./icons";

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation();
  const { copied, copy } = useClipboard({ timeout: 3_000 });
  return (
    <Button
      variant="default"
      leftSection={copied ? <IconCheck size="1rem" /> : <IconCopy size="1rem" />}
      onClick={() => copy(text)}
    >
      <span aria-live="polite">{t(copied ? "common.copied" : "common.copy")}</span>
    </Button>
  );
}
