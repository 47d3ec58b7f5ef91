import { Alert } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IconAlert } from "../../ui/icons";

export function WrongPassword() {
  const { t } = useTranslation();
  return (
    <Alert color="red" icon={<IconAlert />} role="alert">
      {t("account.wrongPassword")}
    </Alert>
  );
}
