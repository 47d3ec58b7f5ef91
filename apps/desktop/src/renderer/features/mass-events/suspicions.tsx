import type { MassEventView, SuspicionView } from "@kck/contracts";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { showInstant } from "../../i18n/time";
import { ToneBadge } from "../../ui/badge";
import { IconCheck, IconMegaphone } from "../../ui/icons";
import { Panel } from "../../ui/panel";
import { Failed, Loading } from "../../ui/states";
import { useCatalog } from "../catalog/use-catalog";
import { rangeText, whatText } from "./event-text";
import { isSaidBy } from "./known";
import classes from "./mass-events.module.css";

/** The last hour moves on by itself, without any fact that the live stream could tell. */
const ASK_EVERY_MS = 60_000;

type Props = { events: readonly MassEventView[]; onConfirm: (suspicion: SuspicionView) => void };

/** Where the last hour brings more than usual; what an event says already is marked and not asked again. */
export function Suspicions({ events, onConfirm }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const catalog = useCatalog();
  const suggested = useQuery(trpc.massEvents.suggested.queryOptions(undefined, { refetchInterval: ASK_EVERY_MS }));
  const groupOf = (id: string) => catalog.category(id)?.parentId ?? null;
  return (
    <Panel title={t("massEvents.suspicions")}>
      {suggested.isPending && <Loading />}
      {suggested.isError && <Failed error={suggested.error} onRetry={() => void suggested.refetch()} />}
      {suggested.data?.rows.length === 0 && (
        <p role="status" className={classes.quiet}>
          {t("massEvents.noSuspicion")}. {t("massEvents.noSuspicionHint")}
        </p>
      )}
      {suggested.isSuccess && suggested.data.rows.length > 0 && (
        <ul className={classes.list}>
          {suggested.data.rows.map((suspicion) => {
            const { categoryId, districtNumber, count, usual, threshold } = suspicion;
            const districtNumbers = districtNumber === null ? [] : [districtNumber];
            const what = whatText({ categoryId, districtNumbers, streets: [] }, t, catalog);
            const isKnown = events.some((event) => isSaidBy(suspicion, event, groupOf));
            return (
              <li key={what} className={classes.suspicion} data-known={isKnown || undefined}>
                <div>
                  <h3>{what}</h3>
                  <p className={classes.count}>
                    {t("massEvents.now", { count, since: showInstant(suggested.data.from, "time") })}
                  </p>
                  <p className={classes.quiet}>
                    {t("massEvents.usual", { range: rangeText(usual), weeks: usual.join(", ") })}{" "}
                    {t("massEvents.threshold", { count: threshold })}
                  </p>
                </div>
                {isKnown ? (
                  <ToneBadge tone="success" icon={<IconCheck size="1rem" />}>
                    {t("massEvents.isKnown")}
                  </ToneBadge>
                ) : (
                  <Button
                    leftSection={<IconMegaphone size="1rem" />}
                    aria-label={t("massEvents.confirmOf", { what })}
                    onClick={() => onConfirm(suspicion)}
                  >
                    {t("massEvents.confirm")}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
