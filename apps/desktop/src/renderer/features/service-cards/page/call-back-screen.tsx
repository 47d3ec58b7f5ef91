import { type CallBackView, showPhone } from "@kck/contracts";
import { Anchor, Button, Select, Table } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { IconArrowLeft, IconPhone } from "../../../ui/icons";
import { Page } from "../../../ui/page";
import { Empty, Failed, Loading } from "../../../ui/states";
import { When } from "../../../ui/when";
import { useCards } from "../store/cards-context";
import { useCardId } from "../use-card-id";
import classes from "./call-back.module.css";

const route = getRouteApi("/signed-in/cards/$key/call-back");
const DAYS = [1, 3, 7, 14, 30, 90] as const;
const USUAL_DAYS = 7;

/** Whom to call back: contacts that were told what the card no longer says. */
export function CallBackScreen() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { key } = route.useParams();
  const { days = USUAL_DAYS } = route.useSearch();
  const navigate = route.useNavigate();
  const { cardByKey } = useCards();
  const card = cardByKey(key);
  const found = useCardId(key);
  const list = useQuery(
    trpc.cardUse.callBack.queryOptions({ cardId: found.id ?? "", days }, { enabled: found.id !== null }),
  );
  const title = card === undefined ? key : [card.content.symbol, card.content.title].filter(Boolean).join(" ");

  const content = () => {
    if (found.error !== null) return <Failed error={found.error} onRetry={found.retry} />;
    if (!found.isPending && found.id === null) return <Empty text={t("cards.missing")} hint={t("cards.missingHint")} />;
    if (list.isError) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
    if (list.isPending) return <Loading what={t("cards.callBack.loading")} />;
    if (list.data.rows.length === 0)
      return <Empty text={t("cards.callBack.none")} icon={<IconPhone size="1.75rem" />} />;
    return <Rows view={list.data} />;
  };

  return (
    <Page
      title={t("cards.callBack.title")}
      aside={
        <Anchor renderRoot={(props) => <Link to="/cards/$key" params={{ key }} search={{}} {...props} />}>
          {title}
        </Anchor>
      }
      actions={
        <>
          <Select
            w="11rem"
            aria-label={t("cards.callBack.days")}
            data={DAYS.map((count) => ({ value: String(count), label: t("cards.callBack.last", { count }) }))}
            value={String(days)}
            allowDeselect={false}
            onChange={(value) => void navigate({ search: { days: Number(value) }, replace: true })}
          />
          <Button
            variant="default"
            leftSection={<IconArrowLeft size="1rem" />}
            onClick={() => void navigate({ to: "/cards/$key", params: { key }, search: {} })}
          >
            {t("cards.toCard")}
          </Button>
        </>
      }
    >
      {content()}
    </Page>
  );
}

function Rows({ view }: { view: CallBackView }) {
  const { t } = useTranslation();
  return (
    <div className={classes.box}>
      <p className={classes.about} role="status">
        {t("cards.callBack.about", { count: view.rows.length, revision: view.revision })}
        {view.isCut && ` ${t("cards.callBack.cut")}`}
      </p>
      <Table aria-label={t("cards.callBack.title")} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("cards.callBack.toldAt")}</Table.Th>
            <Table.Th scope="col">{t("cards.callBack.who")}</Table.Th>
            <Table.Th scope="col">{t("cards.callBack.phone")}</Table.Th>
            <Table.Th scope="col">{t("cards.callBack.what")}</Table.Th>
            <Table.Th scope="col">{t("cards.revision")}</Table.Th>
            <Table.Th scope="col">{t("cards.callBack.channel")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {view.rows.map((row) => (
            <Table.Tr key={row.contactId}>
              <Table.Td>
                <When at={row.toldAt} />
              </Table.Td>
              <Table.Td>{row.residentName ?? t("common.anonymous")}</Table.Td>
              <Table.Td className={classes.phone}>
                {row.phone === null
                  ? t("cards.callBack.noPhone")
                  : row.phone.e164 === null
                    ? row.phone.typed
                    : showPhone(row.phone.e164)}
              </Table.Td>
              <Table.Td>
                {row.sections.length === 0
                  ? t("cards.callBack.whole")
                  : row.sections.map((section) => t(`card.section.${section}`)).join(", ")}
              </Table.Td>
              <Table.Td>{row.revision}</Table.Td>
              <Table.Td>{t(`channel.${row.channel}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
