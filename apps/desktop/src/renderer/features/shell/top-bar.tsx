import { mayCall } from "@kck/domain";
import { UnstyledButton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/use-me";
import { ToneBadge } from "../../ui/badge";
import { ariaKeys } from "../../ui/hotkeys/match";
import { HOTKEYS } from "../../ui/hotkeys/registry";
import { IconButton } from "../../ui/icon-button";
import { IconInfo, IconKeyboard, IconSearch } from "../../ui/icons";
import { HotkeyKbd } from "../../ui/kbd";
import { Bell } from "../notices/bell";
import { ConnectionState } from "./connection-state";
import { LanguageSwitch } from "./language-switch";
import { Mark } from "./mark";
import { ThemeSwitch } from "./theme-switch";
import classes from "./top-bar.module.css";
import { UserMenu } from "./user-menu";

type Props = { onPalette: () => void; onHelp: () => void };

/** The bar above everything: where to search, whether the server answers, who is signed in. */
export function TopBar({ onPalette, onHelp }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <header className={classes.bar}>
      <Link to="/" className={classes.home} title={t("common.appName")}>
        <Mark />
        <span className={classes.name}>{t("common.shortName")}</span>
        <span className="visually-hidden">, {t("common.appName")}</span>
      </Link>
      <UnstyledButton className={classes.search} onClick={onPalette} aria-keyshortcuts={ariaKeys(HOTKEYS.palette.keys)}>
        <IconSearch size="1rem" />
        <span className={classes.searchWord}>{t("palette.open")}</span>
        <HotkeyKbd hotkey="palette" />
      </UnstyledButton>
      <div className={classes.side}>
        {me.isDemonstration && (
          <span className={classes.demonstration}>
            <ToneBadge tone="info" icon={<IconInfo size="0.9375rem" />}>
              {t("topBar.demonstration")}
            </ToneBadge>
          </span>
        )}
        <ConnectionState />
        {mayCall(me.role, "notices.list") && <Bell />}
        <IconButton label={t("hotkey.title")} onClick={onHelp}>
          <IconKeyboard />
        </IconButton>
        <LanguageSwitch />
        <ThemeSwitch />
        <UserMenu />
      </div>
    </header>
  );
}
