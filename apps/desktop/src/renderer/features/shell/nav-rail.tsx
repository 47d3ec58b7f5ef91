import { Tooltip } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/use-me";
import { type NavigationItem, screensOf } from "../../routes/navigation";
import { ariaKeys } from "../../ui/hotkeys/match";
import { HOTKEYS } from "../../ui/hotkeys/registry";
import { IconRailFold, IconRailUnfold } from "../../ui/icons";
import classes from "./nav-rail.module.css";

type Props = { isFolded: boolean; onToggle: () => void };

/** The screens of this person's role, down the left side. */
export function NavRail({ isFolded, onToggle }: Props) {
  const { t } = useTranslation();
  const screens = screensOf(useMe());
  const word = t(isFolded ? "nav.unfold" : "nav.fold");
  return (
    <nav className={classes.rail} data-folded={isFolded || undefined} aria-label={t("nav.label")}>
      <ul className={classes.list}>
        {screens
          .filter((item) => !item.isAtFoot)
          .map((item) => (
            <RailLink key={item.to} item={item} isFolded={isFolded} />
          ))}
      </ul>
      <ul className={classes.list}>
        {screens
          .filter((item) => item.isAtFoot)
          .map((item) => (
            <RailLink key={item.to} item={item} isFolded={isFolded} />
          ))}
        <li className={classes.fold}>
          <Tooltip label={word} position="right" disabled={!isFolded}>
            <button
              type="button"
              className={classes.link}
              onClick={onToggle}
              aria-expanded={!isFolded}
              aria-keyshortcuts={ariaKeys(HOTKEYS.rail.keys)}
            >
              {isFolded ? <IconRailUnfold /> : <IconRailFold />}
              <span className={isFolded ? "visually-hidden" : classes.word}>{word}</span>
            </button>
          </Tooltip>
        </li>
      </ul>
    </nav>
  );
}

function RailLink({ item, isFolded }: { item: NavigationItem; isFolded: boolean }) {
  const { t } = useTranslation();
  const word = t(item.text);
  return (
    <li>
      <Tooltip label={word} position="right" disabled={!isFolded}>
        <Link to={item.to} className={classes.link} activeProps={{ "data-current": true }}>
          <item.Icon />
          <span className={isFolded ? "visually-hidden" : classes.word}>{word}</span>
        </Link>
      </Tooltip>
    </li>
  );
}
