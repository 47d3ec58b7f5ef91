import { useTranslation } from "react-i18next";
import { LinkTabs } from "../../ui/link-tabs";

const TABS = [
  { to: "/deadlines", text: "deadlines.policies" },
  { to: "/deadlines/calendars", text: "deadlines.calendars" },
] as const;

/** The two screens by which deadlines are counted. */
export function DeadlineTabs() {
  const { t } = useTranslation();
  return <LinkTabs label={t("deadlines.tabs")} tabs={TABS.map(({ to, text }) => ({ to, text: t(text) }))} />;
}
