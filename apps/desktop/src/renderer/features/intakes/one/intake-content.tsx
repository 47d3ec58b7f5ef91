import type { IntakeView } from "@kck/contracts";
import { mayCall } from "@kck/domain";
import { Group, Title } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../api/use-me";
import { Panel } from "../../../ui/panel";
import { WhyPanel } from "../../routing/why-panel";
import { ToldPanel } from "../../service-cards/view/told-panel";
import { OneActionDrawer } from "../actions/one-action-drawer";
import { isHolding } from "../rights";
import { ActionBar } from "./action-bar";
import { Attachments } from "./attachments";
import { Composer } from "./composer";
import { FactsPanel } from "./facts-panel";
import classes from "./intake.module.css";
import { IntakeState, IntakeSubject } from "./intake-header";
import { LinkedPanels } from "./linked-panel";
import { MatterPanel } from "./matter-panel";
import { Presence } from "./presence";
import { Timeline } from "./timeline";
import { useActionsOf } from "./use-actions-of";

type Props = {
  view: IntakeView;
  /** `pane` stands beside a list whose rows have the keys. */
  layout: "screen" | "pane";
};

/** One intake, whole: how it stands, what may be done now, what was said, and its history. */
export function IntakeContent({ view, layout }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const top = useRef<HTMLDivElement>(null);
  const { open, begin, close, isPending } = useActionsOf(view);
  const isScreen = layout === "screen";

  // The button that opened the form may be gone with the new status; the keyboard goes on from the top.
  const done = () => {
    close();
    requestAnimationFrame(() => top.current?.focus());
  };

  return (
    <div className={classes.content}>
      <div ref={top} tabIndex={-1} className={classes.top}>
        {!isScreen && (
          <Group gap="md">
            <Title order={2} className={classes.number ?? ""}>
              {view.number}
            </Title>
            <IntakeState view={view} />
          </Group>
        )}
        <IntakeSubject view={view} />
      </div>
      <Group justify="space-between" gap="sm">
        <ActionBar view={view} onBegin={begin} isPending={isPending} hasKeys={isScreen} />
        <Presence id={view.id} />
      </Group>
      <div className={classes.columns}>
        <div className={classes.column}>
          <MatterPanel view={view} onChange={begin} />
          <Panel title={t("intake.history")}>
            <Composer key={view.id} id={view.id} maySpeak={isHolding(view, me)} hasKeys={isScreen} />
            <Timeline entries={view.timeline} />
          </Panel>
        </div>
        <div className={classes.column}>
          <FactsPanel view={view} onChange={begin} />
          <WhyPanel key={`why.${view.id}`} id={view.id} />
          <Attachments key={view.id} view={view} />
          {mayCall(me.role, "cardUse.ofIntake") && <ToldPanel intakeId={view.id} />}
          <LinkedPanels view={view} />
        </div>
      </div>
      {open !== null && (
        <OneActionDrawer key={`${view.id}.${open}`} command={open} view={view} onDone={done} onClose={close} />
      )}
    </div>
  );
}
