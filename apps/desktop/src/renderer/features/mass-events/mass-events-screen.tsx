import type { MassEventView, SuspicionView } from "@kck/contracts";
import { Button, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { useActions } from "../../ui/hotkeys/use-actions";
import { IconPlus } from "../../ui/icons";
import { Page } from "../../ui/page";
import { Failed, Loading } from "../../ui/states";
import { ActiveEvents } from "./active-events";
import { EndDrawer } from "./end-drawer";
import { EventDrawer } from "./event-drawer";
import { PastEvents } from "./past-events";
import { Suspicions } from "./suspicions";

type Opened =
  | { readonly form: "confirm"; readonly suspicion: SuspicionView | null }
  | { readonly form: "change" | "end"; readonly event: MassEventView };

/** What many call about at once: what may be such an event, what is one now, and what was. */
export function MassEventsScreen() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const active = useQuery(trpc.massEvents.active.queryOptions());
  const [opened, setOpened] = useState<Opened | null>(null);
  const beginByHand = () => setOpened({ form: "confirm", suspicion: null });
  const close = () => setOpened(null);
  useActions([{ id: "massEvents.new", label: t("massEvents.byHand"), icon: <IconPlus />, run: beginByHand }]);

  if (active.isPending) return <Loading what={t("massEvents.loading")} />;
  // A line that is down for a moment takes nobody their open form.
  if (active.isError && active.data === undefined)
    return <Failed error={active.error} onRetry={() => void active.refetch()} />;
  const events = active.data.rows;
  // What was opened stays on screen in its last state when it ends meanwhile.
  const now = (event: MassEventView) => {
    const lasting = events.find(({ id }) => id === event.id);
    return { event: lasting ?? event, isOver: lasting === undefined };
  };
  return (
    <Page
      title={t("massEvents.title")}
      actions={
        <Button leftSection={<IconPlus size="1rem" />} onClick={beginByHand}>
          {t("massEvents.byHand")}
        </Button>
      }
    >
      <Stack gap="sm">
        <Suspicions events={events} onConfirm={(suspicion) => setOpened({ form: "confirm", suspicion })} />
        <ActiveEvents
          events={events}
          onChange={(event) => setOpened({ form: "change", event })}
          onEnd={(event) => setOpened({ form: "end", event })}
        />
        <PastEvents />
      </Stack>
      {opened?.form === "confirm" && (
        <EventDrawer event={null} isOver={false} suspicion={opened.suspicion} onClose={close} />
      )}
      {opened?.form === "change" && <EventDrawer {...now(opened.event)} suspicion={null} onClose={close} />}
      {opened?.form === "end" && <EndDrawer {...now(opened.event)} onClose={close} />}
    </Page>
  );
}
