import type { IntakeView } from "@kck/contracts";
import { Popover, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { showInstant } from "../../i18n/time";
import { IconButton } from "../../ui/icon-button";
import { IconInfo } from "../../ui/icons";
import { When } from "../../ui/when";
import { StepList } from "./step-list";

/** A button beside a deadline that opens why it is then: by which policy, and step by step. */
export function WhyDeadline({ view }: { view: IntakeView }) {
  const { t } = useTranslation();
  if (view.dueAt === null) return null;
  return (
    <Popover position="bottom-start" width={460} trapFocus returnFocus>
      <Popover.Target>
        <IconButton label={t("deadline.why")} size="sm">
          <IconInfo size="0.9375rem" />
        </IconButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("deadline.why")} tabIndex={0} data-autofocus>
        <Explanation view={view} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Explanation({ view: { promise, waitingSince } }: { view: IntakeView }) {
  const { t } = useTranslation();
  if (promise === null) return <Text size="sm">{t("deadline.noSteps")}</Text>;
  const { policyName: policy, policyVersion: version, calendarName: calendar } = promise;
  const also = (label: string, at: string | null) =>
    at !== null && (
      <Text size="sm">
        {label}: <When at={at} />
      </Text>
    );
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t("deadline.byPolicy", { policy, version, calendar })}
      </Text>
      <StepList steps={promise.steps} />
      {waitingSince !== null && <Text size="sm">{t("deadline.restsSince", { at: showInstant(waitingSince) })}</Text>}
      {also(t("deadline.acceptBy"), promise.acceptBy)}
      {also(t("deadline.firstAnswerBy"), promise.firstAnswerBy)}
    </Stack>
  );
}
