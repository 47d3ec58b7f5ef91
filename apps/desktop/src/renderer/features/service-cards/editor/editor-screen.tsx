import type { CardPageView } from "@kck/contracts";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { useDraft } from "../../../platform/use-draft";
import { Empty, Failed, Loading } from "../../../ui/states";
import { useCardId } from "../use-card-id";
import { EditorContent } from "./editor-content";
import { useStand } from "./use-stand";

const route = getRouteApi("/signed-in/cards/$key/edit");

/** Where a card is written; the address names it. */
export function EditorScreen() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const navigate = route.useNavigate();
  const { key } = route.useParams();
  const found = useCardId(key);
  const page = useQuery(trpc.cards.get.queryOptions({ id: found.id ?? "" }, { enabled: found.id !== null }));
  const toCard = (
    <Button variant="default" onClick={() => void navigate({ to: "/cards/$key", params: { key }, search: {} })}>
      {t("cards.toCard")}
    </Button>
  );
  if (found.error !== null) return <Failed error={found.error} onRetry={found.retry} />;
  if (!found.isPending && found.id === null) return <Empty text={t("cards.missing")} hint={t("cards.missingHint")} />;
  if (page.isError) return <Failed error={page.error} onRetry={() => void page.refetch()} />;
  if (found.isPending || page.isPending) return <Loading what={t("cards.loadingOne")} />;
  const { open, actions } = page.data;
  if (open !== null && !open.actions.includes("edit")) {
    return (
      <Empty text={t(`cards.edit.closed.${open.status === "scheduled" ? "scheduled" : "in-review"}`)}>{toCard}</Empty>
    );
  }
  if (open === null && !actions.includes("revise"))
    return <Empty text={t("cards.edit.closed.archived")}>{toCard}</Empty>;
  return <Loaded key={page.data.id} page={page.data} />;
}

/** Waits for the text of the server and for what was kept on this machine; then both can be brought together. */
function Loaded({ page }: { page: CardPageView }) {
  const { t } = useTranslation();
  const { stand, checks, error, refetch } = useStand(page);
  const draft = useDraft(`card.${page.id}.edit`);
  if (error !== null && stand === null) return <Failed error={error} onRetry={refetch} />;
  if (stand === null || draft.found === undefined) return <Loading what={t("cards.loadingOne")} />;
  return <EditorContent page={page} stand={stand} checks={checks} draft={draft} />;
}
