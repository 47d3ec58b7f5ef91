import { Button } from "@mantine/core";
import { type ErrorComponentProps, Link, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { reasonOf } from "../../api/reason";
import { useServerBack } from "../../api/use-server-back";
import { Empty, Failed } from "../../ui/states";

/** Stands in for a screen that could not be drawn. Where the server is away it comes back by itself. */
export function ScreenFailed({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const again = () => void router.invalidate();
  const reason = reasonOf(error);
  useServerBack(reason === "server-away", again);
  const isOurs = reason === "internal";
  return (
    <main>
      <Failed error={error} onRetry={again} {...(isOurs ? { title: t("common.screenFailed") } : {})} />
    </main>
  );
}

export function ScreenMissing() {
  const { t } = useTranslation();
  return (
    <Empty text={t("common.screenMissing")} hint={t("common.screenMissingText")}>
      <Button component={Link} to="/" variant="default">
        {t("common.toStart")}
      </Button>
    </Empty>
  );
}
