import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { showInstant } from "../../i18n/time";
import { desktop } from "../../platform/bridge";
import { CopyButton } from "../../ui/copy-button";
import classes from "./users.module.css";

type Props = { token: string; expiresAt: string; onClose: () => void };

/** The link to hand over, shown this once. On the desktop it names the server, not the program's own address. */
export function InvitationLink({ token, expiresAt, onClose }: Props) {
  const { t } = useTranslation();
  const bridge = desktop();
  const server = useQuery({
    queryKey: ["server-address"],
    queryFn: async () => (await bridge?.server())?.address ?? globalThis.location.origin,
  });
  const link = `${server.data ?? ""}/invitation#${token}`;
  return (
    <Stack>
      <Text>{t("users.linkText", { until: showInstant(expiresAt) })}</Text>
      {server.isSuccess && (
        <Group align="stretch">
          <output className={classes.link} aria-label={t("users.link")}>
            {link}
          </output>
          <CopyButton text={link} />
        </Group>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>{t("common.close")}</Button>
      </Group>
    </Stack>
  );
}
