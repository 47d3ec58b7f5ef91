import type { UserView } from "@kck/contracts";
import { useTranslation } from "react-i18next";
import { showInstant } from "../../i18n/time";
import { ToneBadge } from "../../ui/badge";
import { IconCheck, IconClock, IconCross, IconKey, IconLock } from "../../ui/icons";
import classes from "./users.module.css";

/** Whether somebody can sign in, and what stands in the way. */
export function AccountState({ user }: { user: UserView }) {
  const { t } = useTranslation();
  const size = "0.9375rem";
  return (
    <span className={classes.marks}>
      {!user.isActive ? (
        <ToneBadge tone="neutral" icon={<IconCross size={size} />}>
          {t("users.inactive")}
        </ToneBadge>
      ) : user.lockedUntil !== null ? (
        <ToneBadge tone="danger" icon={<IconLock size={size} />}>
          {t("users.lockedUntil", { time: showInstant(user.lockedUntil, "time") })}
        </ToneBadge>
      ) : user.isPending ? (
        <ToneBadge tone="warning" icon={<IconClock size={size} />}>
          {t("users.pending")}
        </ToneBadge>
      ) : (
        <ToneBadge tone="success" icon={<IconCheck size={size} />}>
          {t("users.active")}
        </ToneBadge>
      )}
      {user.twoFactorEnabled && (
        <ToneBadge tone="neutral" icon={<IconKey size={size} />}>
          {t("users.twoFactor")}
        </ToneBadge>
      )}
    </span>
  );
}
