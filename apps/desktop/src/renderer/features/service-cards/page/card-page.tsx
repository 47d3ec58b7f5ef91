import type { CardPageView, RevisionView } from "@kck/contracts";
import { Alert, Anchor, Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useCanGoBack, useNavigate, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { showInstant } from "../../../i18n/time";
import { desktop } from "../../../platform/bridge";
import { useActions } from "../../../ui/hotkeys/use-actions";
import { IconArrowLeft, IconInfo, IconPrint, IconRefresh } from "../../../ui/icons";
import { Page } from "../../../ui/page";
import { Empty } from "../../../ui/states";
import { usePrinting } from "../../intakes/one/use-printing";
import { useCardTools } from "../use-card-tools";
import { ExampleBanner } from "../view/card-marks";
import { CardSections } from "../view/card-sections";
import { CardActions } from "./card-actions";
import classes from "./card-page.module.css";
import { CardSheet } from "./card-sheet";
import { ChangedSections } from "./changed-sections";
import { FactsPanel } from "./facts-panel";
import { OpenRevisionPanel } from "./open-revision-panel";
import { personNames } from "./person-names";
import { RevisionStatusBadge } from "./revision-status";
import { RevisionsPanel } from "./revisions-panel";
import { useNews } from "./use-news";

type Props = {
  page: CardPageView;
  /** Another revision than the one in force, where the address names one. */
  chosen: RevisionView | null;
};

function print(): void {
  const bridge = desktop();
  if (bridge === undefined) globalThis.print();
  else void bridge.print();
}

/** One card, whole: what it says, who answers for it, and how it came to say that. */
export function CardPage({ page, chosen }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const router = useRouter();
  const navigate = useNavigate();
  const canGoBack = useCanGoBack();
  const isPrinting = usePrinting();
  const tools = useCardTools({ isCompact: false, mayOpen: true });
  const { news, read } = useNews(page);
  // A card that is not in force is read as its newest revision stands.
  const draftId = page.open?.id ?? page.revisions[0]?.id ?? null;
  const draft = useQuery(
    trpc.cards.revision.queryOptions(
      { id: draftId ?? "" },
      { enabled: chosen === null && page.inForce === null && draftId !== null },
    ),
  );
  const shown = chosen ?? page.inForce ?? draft.data ?? null;
  const status =
    page.archivedAt !== null ? "archived" : page.inForce !== null ? "published" : (page.open?.status ?? "draft");

  const back = () => {
    if (canGoBack) router.history.back();
    else void navigate({ to: "/cards", search: {} });
  };
  const compare = () => void navigate({ to: "/cards/$key/compare", params: { key: page.key }, search: {} });
  const canCompare = page.revisions.length > 1 || (page.open !== null && page.inForce !== null);
  useActions([
    { id: "print", label: t("cards.print"), hotkey: "cardPrint", run: print },
    ...(canCompare
      ? [{ id: "compare", label: t("cards.compare.open"), hotkey: "cardCompare" as const, run: compare }]
      : []),
  ]);

  const symbol = shown?.content.symbol;
  const title = shown === null ? page.key : [symbol, shown.content.title].filter(Boolean).join(" ");
  return (
    <Page
      title={title}
      aside={<RevisionStatusBadge status={status} />}
      actions={
        <>
          <Button variant="default" leftSection={<IconArrowLeft size="1rem" />} onClick={back}>
            {t("common.back")}
          </Button>
          <Button variant="default" leftSection={<IconPrint size="1rem" />} onClick={print}>
            {t("cards.print")}
          </Button>
          <CardActions page={page} />
        </>
      }
    >
      <div className={classes.content}>
        <ExampleBanner card={page} />
        <div aria-live="polite" className={classes.live}>
          {news !== null && (
            <Alert
              color="blue"
              icon={<IconRefresh />}
              title={t("cards.news.title", { number: news.number })}
              withCloseButton
              closeButtonLabel={t("common.close")}
              onClose={read}
            >
              <ChangedSections sections={news.changed} />
              <Anchor
                size="sm"
                renderRoot={(props) => (
                  <Link to="/cards/$key/compare" params={{ key: page.key }} search={{}} {...props} />
                )}
              >
                {t("cards.news.compare")}
              </Anchor>
            </Alert>
          )}
        </div>
        {chosen !== null && chosen.id !== page.inForce?.revisionId && (
          <Alert color="orange" icon={<IconInfo />} title={t("cards.chosen.title", { number: chosen.number })}>
            <Group gap="md">
              {chosen.publishedAt !== null && (
                <span>
                  {t("cards.chosen.from", { from: showInstant(chosen.publishedAt, "date") })}
                  {chosen.endedAt !== null && ` ${t("cards.chosen.to", { to: showInstant(chosen.endedAt, "date") })}`}
                </span>
              )}
              <Anchor
                size="sm"
                renderRoot={(props) => <Link to="/cards/$key" params={{ key: page.key }} search={{}} {...props} />}
              >
                {t("cards.chosen.current")}
              </Anchor>
            </Group>
          </Alert>
        )}
        <div className={classes.columns}>
          <article className={classes.card} aria-label={title}>
            {shown === null ? (
              <Empty text={t("cards.nothingYet")} />
            ) : (
              <CardSections content={shown.content} checks={shown.checks} tools={tools} nameOf={personNames(page)} />
            )}
          </article>
          <div className={classes.column}>
            {page.open !== null && <OpenRevisionPanel page={page} open={page.open} />}
            <FactsPanel page={page} cell={shown?.content.cell ?? null} />
            <RevisionsPanel page={page} shownId={chosen?.id ?? page.inForce?.revisionId ?? null} />
          </div>
        </div>
      </div>
      {isPrinting && shown !== null && <CardSheet page={page} content={shown.content} checks={shown.checks} />}
    </Page>
  );
}
