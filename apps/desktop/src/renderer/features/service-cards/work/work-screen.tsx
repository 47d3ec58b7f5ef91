import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { IconCheck } from "../../../ui/icons";
import { Page } from "../../../ui/page";
import { Empty, Failed, Loading } from "../../../ui/states";
import { CardTabs } from "../card-tabs";
import classes from "./work.module.css";
import { WorkItem } from "./work-item";

const route = getRouteApi("/signed-in/cards/work");
const DAYS = [7, 30, 90] as const;
const USUAL_DAYS = 30;

/** What the callers showed to be missing or wrong, the heaviest first. */
export function WorkScreen() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { days = USUAL_DAYS } = route.useSearch();
  const navigate = route.useNavigate();
  const work = useQuery(trpc.cardUse.work.queryOptions({ days }));
  const heaviest = Math.max(1, ...(work.data?.items.map(({ weight }) => weight) ?? []));

  const content = () => {
    if (work.isPending) return <Loading what={t("cards.work.loading")} />;
    if (work.isError) return <Failed error={work.error} onRetry={() => void work.refetch()} />;
    if (work.data.items.length === 0)
      return <Empty text={t("cards.work.none")} hint={t("cards.work.noneHint")} icon={<IconCheck size="1.75rem" />} />;
    return (
      <ol className={classes.items} aria-label={t("cards.tab.work")}>
        {work.data.items.map((item) => (
          <WorkItem key={keyOf(item)} item={item} heaviest={heaviest} />
        ))}
      </ol>
    );
  };

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
      {content()}
    </Page>
  );
}

type Item = Parameters<typeof WorkItem>[0]["item"];

function keyOf(item: Item): string {
  if (item.type === "search") return `search ${item.words}`;
  return item.type === "report" ? item.id : `passed-on ${item.cardId}`;
}
