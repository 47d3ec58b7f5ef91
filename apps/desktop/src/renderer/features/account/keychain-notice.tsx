import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { desktop } from "../../platform/bridge";
import { IconInfo } from "../../ui/icons";

/** Says on the desktop that the sign-in ends with the app, where the system has no keychain to keep it in. */
export function KeychainNotice() {
  const { t } = useTranslation();
  const bridge = desktop();
  const keychain = useQuery({
    queryKey: ["keychain"],
    queryFn: async () => (await bridge?.keychain()) ?? "system",
    enabled: bridge !== undefined,
  });
  if (keychain.data !== "memory") return null;
  return (
    <Alert color="orange" icon={<IconInfo />} title={t("account.noKeychain")}>
      {t("account.noKeychainText")}
    </Alert>
  );
}
