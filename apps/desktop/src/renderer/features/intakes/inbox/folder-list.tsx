import type { CountsView } from "@kck/contracts";
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import { useTranslation } from "react-i18next";
import {
  IconAlert,
  IconCalendar,
  IconCheck,
  IconDot,
  IconInbox,
  IconPlay,
  type IconProps,
  IconQuestion,
  IconReturn,
  IconUser,
} from "../../../ui/icons";
import { countIn, FOLDERS, type Folder } from "./folders";
import classes from "./inbox.module.css";

const ICONS: Record<Folder, (props: IconProps) => JSX.Element> = {
  forwarded: IconInbox,
  accepted: IconDot,
  "in-progress": IconPlay,
  scheduled: IconCalendar,
  waiting: IconQuestion,
  returned: IconReturn,
  resolved: IconCheck,
  mine: IconUser,
  overdue: IconAlert,
};

type Props = { current: Folder; counts: CountsView | undefined };

/** The folders of the inbox with how much lies in each. */
export function FolderList({ current, counts }: Props) {
  const { t } = useTranslation();
  return (
    <nav className={classes.folders} aria-label={t("inbox.folders")}>
      <ul>
        {FOLDERS.map((folder) => {
          const Icon = ICONS[folder];
          const count = counts === undefined ? null : countIn(folder, counts);
          return (
            <li key={folder} data-apart={folder === "mine" || undefined}>
              <Link
                to="/inbox"
                search={{ folder }}
                className={classes.folder}
                data-urgent={(folder === "overdue" && count !== null && count > 0) || undefined}
                activeProps={{}}
                {...(folder === current ? { "aria-current": "page", "data-current": true } : {})}
              >
                <Icon size="1rem" />
                <span className={classes.name}>{t(`inbox.folder.${folder}`)}</span>
                {count !== null && <span className={classes.count}>{count}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
