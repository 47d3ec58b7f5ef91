import { useTranslation } from "react-i18next";
import { useConnection } from "../../api/connection";
import { useServerBack } from "../../api/use-server-back";
import { ToneBadge } from "../../ui/badge";
import { IconCloudOff } from "../../ui/icons";

/** Says when the server is away, and is silent otherwise. Screen readers hear both. */
export function ConnectionState() {
  const { t } = useTranslation();
  const isAway = useConnection() === "away";
  // On whatever screen somebody waits: not longer than until the server answers.
  useServerBack(isAway, () => undefined);
  return (
    <div role="status" style={{ paddingInline: "0.5rem" }}>
      {isAway ? (
        <ToneBadge tone="danger" icon={<IconCloudOff size="1.125rem" />} isStrong>
          {t("connection.awayText")}
        </ToneBadge>
      ) : (
        <span className="visually-hidden">{t("connection.online")}</span>
      )}
    </div>
  );
}
