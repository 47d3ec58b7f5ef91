import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { CopyButton } from "../../ui/copy-button";
import classes from "./account.module.css";

/** The codes for the day the phone is lost. They are shown this once. */
export function BackupCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Text>{t("twoFactor.codes")}</Text>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group>
        <CopyButton text={codes.join("\n")} />
        <Button onClick={onDone}>{t("twoFactor.codesKept")}</Button>
      </Group>
    </Stack>
  );
}
