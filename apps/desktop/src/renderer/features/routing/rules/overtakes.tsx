import type { RoutingView } from "@kck/contracts";
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** A warning before something is published: the set that waits for its date will never come into force then. */
export function Overtakes({ waiting }: Pick<RoutingView, "waiting">) {
  const { t } = useTranslation();
  return waiting === null ? null : (
    <Text mt="sm" fw={600}>
      {t("routing.rules.overtakes", { version: waiting.version })}
    </Text>
  );
}
