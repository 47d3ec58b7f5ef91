import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "./deadlines.module.css";

const TABS = [
  { to: "/deadlines", text: "deadlines.policies" },
  { to: "/deadlines/calendars", text: "deadlines.calendars" },
] as const;

/** The two screens by which deadlines are counted. */
export function DeadlineTabs() {
  const { t } = useTranslation();
  return (
    <nav className={classes.tabs} aria-label={t("deadlines.tabs")}>
      {TABS.map(({ to, text }) => (
        <Link
          key={to}
          to={to}
          className={classes.tab}
          activeOptions={{ exact: true }}
          activeProps={{ "data-current": true }}
        >
          {t(text)}
        </Link>
      ))}
    </nav>
  );
}
