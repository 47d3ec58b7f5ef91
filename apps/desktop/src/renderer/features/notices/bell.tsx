import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { ariaKeys } from "../../ui/hotkeys/match";
import { HOTKEYS } from "../../ui/hotkeys/registry";
import { useHotkey } from "../../ui/hotkeys/use-hotkey";
import { IconButton } from "../../ui/icon-button";
import { IconBell } from "../../ui/icons";
import classes from "./notices.module.css";

const NoticePanel = lazy(() => import("./notice-panel").then((it) => ({ default: it.NoticePanel })));

/** More than this is "a lot", and a longer number would push the bar about. */
const MOST_SHOWN = 99;

/** The bell in the bar, with how many deadlines one was told of and has not looked at. The live stream keeps it true. */
export function Bell() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const [isOpen, panel] = useDisclosure(false);
  const unread = useQuery(trpc.notices.list.queryOptions()).data?.unread ?? 0;
  useHotkey("notices", panel.toggle);
  return (
    <>
      <span className={classes.bell}>
        <IconButton
          label={t("notices.open", { count: unread })}
          onClick={panel.open}
          aria-haspopup="dialog"
          aria-keyshortcuts={ariaKeys(HOTKEYS.notices.keys)}
        >
          <IconBell />
        </IconButton>
        {unread > 0 && (
          <span className={classes.count} aria-hidden="true">
            {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
          </span>
        )}
        <span className="visually-hidden" role="status">
          {unread > 0 ? t("notices.unread", { count: unread }) : ""}
        </span>
      </span>
      <Suspense>{isOpen && <NoticePanel onClose={panel.close} />}</Suspense>
    </>
  );
}
