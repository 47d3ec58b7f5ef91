import { type CardPageView, RevisionId } from "@kck/contracts";
import { Button, Checkbox, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { showInstant } from "../../../i18n/time";
import { IconArrowLeft } from "../../../ui/icons";
import { Page } from "../../../ui/page";
import { Empty, Failed, Loading } from "../../../ui/states";
import { useCardId } from "../use-card-id";
import { chosenPair } from "./chosen-pair";
import classes from "./compare.module.css";
import { DifferenceView } from "./difference-view";

const route = getRouteApi("/signed-in/cards/$key/compare");

/** Two revisions of a card beside each other; the address names them, else the newest and the one before. */
export function CompareScreen() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { key } = route.useParams();
  const found = useCardId(key);
  const page = useQuery(trpc.cards.get.queryOptions({ id: found.id ?? "" }, { enabled: found.id !== null }));
  if (found.error !== null) return <Failed error={found.error} onRetry={found.retry} />;
  if (!found.isPending && found.id === null) return <Empty text={t("cards.missing")} hint={t("cards.missingHint")} />;
  if (page.isError) return <Failed error={page.error} onRetry={() => void page.refetch()} />;
  if (found.isPending || page.isPending) return <Loading what={t("cards.loadingOne")} />;
  return <Comparison page={page.data} />;
}

function Comparison({ page }: { page: CardPageView }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [isWhole, setWhole] = useState(false);
  const { from, to, all } = chosenPair(page, search);
  const before = useQuery(trpc.cards.revision.queryOptions({ id: from ?? "" }, { enabled: from !== null }));
  const after = useQuery(trpc.cards.revision.queryOptions({ id: to ?? "" }, { enabled: to !== null }));
  const title = [page.inForce?.content.symbol, page.inForce?.content.title ?? page.key].filter(Boolean).join(" ");

  const options = all.map(({ id, number, status, publishedAt, updatedAt }) => ({
    value: id as string,
    label: `${t("cards.revisionNumber", { number })} · ${t(`cards.status.${status}`)} · ${showInstant(publishedAt ?? updatedAt, "date")}`,
  }));
  const choose = (part: "from" | "to") => (value: string | null) => {
    const id = RevisionId.safeParse(value);
    if (id.success)
      void navigate({ search: { from: from ?? undefined, to: to ?? undefined, [part]: id.data }, replace: true });
  };

  return (
    <Page
      title={t("cards.compare.title", { card: title })}
      actions={
        <Button
          variant="default"
          leftSection={<IconArrowLeft size="1rem" />}
          onClick={() => void navigate({ to: "/cards/$key", params: { key: page.key }, search: {} })}
        >
          {t("cards.toCard")}
        </Button>
      }
    >
      <div className={classes.choice}>
        <Select
          w="22rem"
          label={t("cards.compare.from")}
          data={options}
          value={from}
          onChange={choose("from")}
          allowDeselect={false}
        />
        <Select
          w="22rem"
          label={t("cards.compare.to")}
          data={options}
          value={to}
          onChange={choose("to")}
          allowDeselect={false}
        />
        <Checkbox
          label={t("cards.compare.whole")}
          checked={isWhole}
          onChange={(event) => setWhole(event.currentTarget.checked)}
        />
        <span className={classes.legend}>
          <del>{t("cards.compare.legendRemoved")}</del>
          <ins>{t("cards.compare.legendAdded")}</ins>
        </span>
      </div>
      {to === null ? (
        <Empty text={t("cards.nothingYet")} />
      ) : after.isError ? (
        <Failed error={after.error} onRetry={() => void after.refetch()} />
      ) : before.isError ? (
        <Failed error={before.error} onRetry={() => void before.refetch()} />
      ) : after.isPending || (from !== null && before.isPending) ? (
        <Loading what={t("cards.compare.loading")} />
      ) : (
        <DifferenceView before={before.data?.content ?? null} after={after.data.content} isWhole={isWhole} />
      )}
    </Page>
  );
}
