import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { Empty, Failed, Loading } from "../../../ui/states";
import { useCardId } from "../use-card-id";
import { CardPage } from "./card-page";

const route = getRouteApi("/signed-in/cards/$key");

/** The screen of one card; the address names it, and the revision where it is not the one in force. */
export function CardScreen() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { key } = route.useParams();
  const { revision: revisionId } = route.useSearch();
  const navigate = route.useNavigate();
  const found = useCardId(key);
  const page = useQuery(trpc.cards.get.queryOptions({ id: found.id ?? "" }, { enabled: found.id !== null }));
  const revision = useQuery(
    trpc.cards.revision.queryOptions({ id: revisionId ?? "" }, { enabled: revisionId !== undefined }),
  );

  if (found.error !== null) return <Failed error={found.error} onRetry={found.retry} />;
  if (found.isPending) return <Loading what={t("cards.loadingOne")} />;
  if (found.id === null) {
    return (
      <Empty text={t("cards.missing")} hint={t("cards.missingHint")}>
        <Button variant="default" onClick={() => void navigate({ to: "/cards", search: {} })}>
          {t("cards.toAll")}
        </Button>
      </Empty>
    );
  }
  if (page.isPending || (revisionId !== undefined && revision.isPending))
    return <Loading what={t("cards.loadingOne")} />;
  if (page.isError) return <Failed error={page.error} onRetry={() => void page.refetch()} />;
  if (revision.isError) return <Failed error={revision.error} onRetry={() => void revision.refetch()} />;
  return (
    <CardPage key={page.data.id} page={page.data} chosen={revisionId === undefined ? null : (revision.data ?? null)} />
  );
}
