import { UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Outlet, useRouter } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useLive } from "../../live/use-live";
import { useHotkey } from "../../ui/hotkeys/use-hotkey";
import { CatalogProvider } from "../catalog/use-catalog";
// Not lazy: what is typed right behind Ctrl+K belongs to the palette, not to the single keys of the screen below.
import { CommandPalette } from "../palette/command-palette";
import { CardsProvider } from "../service-cards/store/cards-provider";
import classes from "./app-frame.module.css";
import { LocksBanner } from "./locks-banner";
import { NavRail } from "./nav-rail";
import { TopBar } from "./top-bar";
import { useCardSearchKey } from "./use-card-search-key";
import { useMenuCommands } from "./use-menu-commands";
import { useNewContact } from "./use-new-contact";
import { useRail } from "./use-rail";

const HotkeyHelp = lazy(() => import("./hotkey-help").then((it) => ({ default: it.HotkeyHelp })));

/** The frame of every screen: rail, bar, live stream, palette and help. The screen itself stands in its middle. */
export function AppFrame() {
  return (
    <CatalogProvider>
      <Frame />
    </CatalogProvider>
  );
}

function Frame() {
  const { t } = useTranslation();
  const { checkSession } = useRouter().options.context;
  const rail = useRail();
  const [isPaletteOpen, palette] = useDisclosure(false);
  const [isHelpOpen, help] = useDisclosure(false);

  useLive(checkSession);

  useNewContact();
  useCardSearchKey();
  useMenuCommands();

  useHotkey("palette", palette.toggle);
  useHotkey("help", help.toggle);
  useHotkey("rail", rail.toggle);

  return (
    <CardsProvider>
      <div className={classes.frame} data-folded={rail.isFolded || undefined}>
        <UnstyledButton
          className={classes.skip ?? ""}
          // No link: its fragment would take the place of what was typed into a search.
          onClick={() => document.getElementById("content")?.focus()}
        >
          {t("common.skipToContent")}
        </UnstyledButton>
        <TopBar onPalette={palette.open} onHelp={help.open} />
        <NavRail isFolded={rail.isFolded} onToggle={rail.toggle} />
        <main id="content" className={classes.content} tabIndex={-1}>
          <LocksBanner />
          <Outlet />
        </main>
        <Suspense>
          {isPaletteOpen && <CommandPalette onClose={palette.close} />}
          {isHelpOpen && <HotkeyHelp onClose={help.close} />}
        </Suspense>
      </div>
    </CardsProvider>
  );
}
