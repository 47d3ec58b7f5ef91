import type { SessionView } from "@kck/contracts";
import { Button, Group } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { useCommand } from "../../api/use-command";
import { ToneBadge } from "../../ui/badge";
import { IconCheck } from "../../ui/icons";
import { Panel } from "../../ui/panel";
import { RefusalAlert } from "../../ui/refusal-alert";
import { Failed, Loading } from "../../ui/states";
import { When } from "../../ui/when";
import classes from "./account.module.css";
import { describeAgent } from "./describe-agent";

/** Where this person is signed in, each with a way to end it from here. */
export function SessionsPanel() {
  const { t } = useTranslation();
  return (
    <Panel title={t("session.title")}>
      <Sessions />
    </Panel>
  );
}

function Sessions() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const sessions = useQuery(trpc.session.list.queryOptions());
  const end = useCommand(
    trpc.session.end.mutationOptions({ onSuccess: () => queries.invalidateQueries(trpc.session.list.pathFilter()) }),
  );

  if (sessions.isPending) return <Loading />;
  if (sessions.isError) return <Failed error={sessions.error} onRetry={() => void sessions.refetch()} />;
  return (
    <>
      <RefusalAlert error={end.error} />
      <ul className={classes.sessions} aria-busy={sessions.isFetching}>
        {sessions.data.map((session) => (
          <SessionLine key={session.id} session={session} onEnd={() => end.mutate({ id: session.id })} />
        ))}
      </ul>
    </>
  );
}

function SessionLine({ session, onEnd }: { session: SessionView; onEnd: () => void }) {
  const { t } = useTranslation();
  const { isDesktop, browser, system } = describeAgent(session.userAgent);
  const program = isDesktop ? t("session.desktop") : (browser ?? t("session.unknown"));
  const where = [program, system].filter(Boolean).join(" · ");
  return (
    <li className={classes.session}>
      <div>
        <div>{where}</div>
        <div className={classes.when}>
          {t("session.started")} <When at={session.startedAt} /> · {t("session.lastSeen")}{" "}
          <When at={session.lastSeenAt} isRelative />
        </div>
      </div>
      {session.isCurrent ? (
        <ToneBadge tone="success" icon={<IconCheck size="0.9375rem" />}>
          {t("session.current")}
        </ToneBadge>
      ) : (
        <Group>
          <Button size="compact-sm" variant="default" onClick={onEnd} aria-label={`${t("session.end")}: ${where}`}>
            {t("session.end")}
          </Button>
        </Group>
      )}
    </li>
  );
}
