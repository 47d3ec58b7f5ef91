import { useTranslation } from "react-i18next";
import { ToneBadge } from "../../../ui/badge";
import { IconLock, IconMegaphone } from "../../../ui/icons";

/** Says who will read words: the resident too, or the house alone. By a sign, a colour and a word. */
export function PublicMark({ isPublic }: { isPublic: boolean }) {
  const { t } = useTranslation();
  return isPublic ? (
    <ToneBadge tone="info" icon={<IconMegaphone size="0.9375rem" />}>
      {t("intake.mark.public")}
    </ToneBadge>
  ) : (
    <ToneBadge tone="warning" icon={<IconLock size="0.9375rem" />}>
      {t("intake.mark.internal")}
    </ToneBadge>
  );
}
