import type { IntakeView } from "@kck/contracts";
import { WAITS_FOR } from "@kck/domain";
import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Deadline, When } from "../../../ui/when";
import { WhyDeadline } from "../../deadlines/why-deadline";
import { PriorityBadge } from "../priority-badge";
import { StatusBadge } from "../status-badge";
import classes from "./intake.module.css";

/** How an intake stands and until when; it belongs beside its number. */
export function IntakeState({ view }: { view: IntakeView }) {
  const { t } = useTranslation();
  const waitsFor = WAITS_FOR[view.status];
  return (
    <Group gap="md">
      <StatusBadge status={view.status} />
      <PriorityBadge priority={view.priority} />
      <span>
        <Text span c="dimmed">
          {t("deadline.due")}:{" "}
        </Text>
        <Deadline at={view.dueAt} isRunning={waitsFor === "centre" || waitsFor === "unit"} />{" "}
        <WhyDeadline view={view} />
      </span>
      {view.scheduledFor !== null && (
        <span>
          <Text span c="dimmed">
            {t("intake.compared.scheduledFor")}:{" "}
          </Text>
          <When at={view.scheduledFor} />
        </span>
      )}
    </Group>
  );
}

/** What it is about in one line, and for whom it waits. */
export function IntakeSubject({ view }: { view: IntakeView }) {
  const { t } = useTranslation();
  return (
    <div>
      <p className={classes.subject}>{view.subject}</p>
      <Text size="sm" c="dimmed">
        {t(`intake.waitsFor.${WAITS_FOR[view.status]}`)}
        {view.waitingSince !== null && (
          <>
            {" "}
            {t("intake.since")} <When at={view.waitingSince} />
          </>
        )}
      </Text>
    </div>
  );
}
