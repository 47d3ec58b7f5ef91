import { mayCall, type Procedure } from "@kck/domain";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/use-me";
import { LinkTabs } from "../../ui/link-tabs";

const TABS = [
  { to: "/cards", text: "cards.tab.cards", procedure: "cards.index" },
  { to: "/cards/work", text: "cards.tab.work", procedure: "cardUse.work" },
  { to: "/cards/accounts", text: "cards.tab.accounts", procedure: "accounts.changes" },
  { to: "/cards/statistics", text: "cards.tab.statistics", procedure: "cardUse.statistics" },
] as const satisfies readonly { to: string; text: string; procedure: Procedure }[];

/** The screens around the cards; whoever only reads cards has one, and then there are no tabs. */
export function CardTabs() {
  const { t } = useTranslation();
  const { role } = useMe();
  const tabs = TABS.filter(({ procedure }) => mayCall(role, procedure));
  if (tabs.length < 2) return null;
  return <LinkTabs label={t("cards.tabs")} tabs={tabs.map(({ to, text }) => ({ to, text: t(text) }))} />;
}
