import { mayCall } from "@kck/domain";
import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { useMe } from "../../api/use-me";
import { showInstant } from "../../i18n/time";
import { startOf } from "../../routes/navigation";
import { IconLock } from "../../ui/icons";
import { useNow } from "../../ui/use-now";

/** Tells supervisors and administrators, on their first screen, whose sign-in is locked after too many wrong tries. */
export function LocksBanner() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { role } = useMe();
  const { pathname } = useLocation();
  const now = useNow();
  const isShown = mayCall(role, "session.locks") && pathname === startOf(role);
  const locks = useQuery(trpc.session.locks.queryOptions(undefined, { enabled: isShown }));

  const running = (locks.data ?? []).filter((lock) => new Date(lock.lockedUntil) > now);
  if (!isShown || running.length === 0) return null;
  return (
    <Alert
      color="orange"
      icon={<IconLock />}
      title={t("lock.title", { count: running.length })}
      m="sm"
      mb={0}
      role="status"
    >
      {running
        .map((lock) =>
          t("lock.line", {
            name: lock.userName ?? t("lock.unknownAccount"),
            time: showInstant(lock.lockedUntil, "time"),
          }),
        )
        .join(" · ")}
    </Alert>
  );
}
