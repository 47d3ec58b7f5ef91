import type { CardStatisticsView } from "@kck/contracts";
import { warsawDay } from "@kck/domain";
import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { currentLanguage } from "../../../i18n/i18n";
import { Figure, Figures } from "../../../ui/figures";
import { Page } from "../../../ui/page";
import { Panel } from "../../../ui/panel";
import { Failed, Loading } from "../../../ui/states";
import { useNow } from "../../../ui/use-now";
import { CardTabs } from "../card-tabs";
import { CardLink } from "../view/card-link";
import { Bars } from "./bars";
import { daysAfter } from "./period";
import classes from "./statistics.module.css";

const route = getRouteApi("/signed-in/cards/statistics");
const DAYS = [7, 30, 90] as const;
const USUAL_DAYS = 30;
const A_MINUTE = 60_000;
const MOST_BARS = 15;

/** How the cards are used: what is opened, how fast it is found, what is looked for in vain, what nobody needs. */
export function StatisticsScreen() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { days = USUAL_DAYS } = route.useSearch();
  const navigate = route.useNavigate();
  const today = warsawDay(useNow(A_MINUTE));
  const period = { from: daysAfter(today, 1 - days), to: today };
  const figures = useQuery(trpc.cardUse.statistics.queryOptions(period));
  return (
    <Page
      title={t("nav.cards")}
      actions={
        <Select
          w="11rem"
          aria-label={t("cards.period")}
          data={DAYS.map((count) => ({ value: String(count), label: t("cards.callBack.last", { count }) }))}
          value={String(days)}
          allowDeselect={false}
          onChange={(value) => void navigate({ search: { days: Number(value) }, replace: true })}
        />
      }
    >
      <CardTabs />
      {figures.isPending ? (
        <Loading what={t("cards.statistics.loading")} />
      ) : figures.isError ? (
        <Failed error={figures.error} onRetry={() => void figures.refetch()} />
      ) : (
        <Statistics view={figures.data} />
      )}
    </Page>
  );
}

const seconds = (ms: number) =>
  new Intl.NumberFormat(currentLanguage(), {
    style: "unit",
    unit: "second",
    unitDisplay: "short",
    maximumFractionDigits: 1,
  }).format(ms / 1_000);

function Statistics({ view }: { view: CardStatisticsView }) {
  const { t } = useTranslation();
  const { opens, cards, firstOpenMs, searches, neverOpened } = view;
  return (
    <div className={classes.stack}>
      <Figures>
        <Figure name={t("cards.statistics.opens")} value={String(opens)} />
        <Figure
          name={t("cards.statistics.firstOpen")}
          value={firstOpenMs === null ? "–" : seconds(firstOpenMs.median)}
          about={
            firstOpenMs === null
              ? t("cards.statistics.nothingOpened")
              : t("cards.statistics.p90", { time: seconds(firstOpenMs.p90), count: firstOpenMs.count })
          }
        />
        <Figure name={t("cards.statistics.withoutHit")} value={String(searches.withoutHit)} />
        <Figure name={t("cards.statistics.withoutOpening")} value={String(searches.withoutOpening)} />
        <Figure name={t("cards.statistics.neverOpened")} value={String(neverOpened.length)} />
      </Figures>
      <div className={classes.columns}>
        <Panel title={t("cards.statistics.mostOpened")}>
          {cards.length === 0 ? (
            <p className={classes.none}>{t("cards.statistics.nothingOpened")}</p>
          ) : (
            <Bars
              label={t("cards.statistics.mostOpened")}
              heads={[t("cards.statistics.card"), t("cards.statistics.opens"), t("cards.statistics.contacts")]}
              rows={cards.slice(0, MOST_BARS).map((card) => ({
                key: card.key,
                name: <CardLink card={card} />,
                value: card.opens,
                more: card.contacts,
              }))}
            />
          )}
        </Panel>
        <Panel title={t("cards.statistics.neverOpened")}>
          {neverOpened.length === 0 ? (
            <p className={classes.none}>{t("cards.statistics.allOpened")}</p>
          ) : (
            <ul className={classes.cards}>
              {neverOpened.map((card) => (
                <li key={card.key}>
                  <span className={classes.key}>{card.key}</span> <CardLink card={card} />
                </li>
              ))}
            </ul>
          )}
        </Panel>
      </div>
      <p className={classes.note}>{t("cards.statistics.note")}</p>
    </div>
  );
}
