import { Link, type LinkProps } from "@tanstack/react-router";
import classes from "./link-tabs.module.css";

type Tab = { readonly to: NonNullable<LinkProps["to"]>; readonly text: string };

/** Screens that belong together, each one link; the one that is open is marked, whatever its search says. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      {tabs.map(({ to, text }) => (
        <Link
          key={to}
          to={to}
          className={classes.tab}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ "data-current": true }}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
