import type { NoticeView } from "@kck/contracts";
import type { Alarm } from "@kck/domain";
import { UnstyledButton } from "@mantine/core";
import type { JSX } from "react";
import { useTranslation } from "react-i18next";
import { showInstant } from "../../i18n/time";
import { type Tone, ToneBadge } from "../../ui/badge";
import { IconButton } from "../../ui/icon-button";
import { IconAlert, IconCheck, IconClock, IconInbox, IconMegaphone, type IconProps } from "../../ui/icons";
import { When } from "../../ui/when";
import { useCatalog } from "../catalog/use-catalog";
import classes from "./notices.module.css";

const SIGNS: Record<Alarm, { Icon: (props: IconProps) => JSX.Element; tone: Tone }> = {
  warning: { Icon: IconClock, tone: "warning" },
  overdue: { Icon: IconAlert, tone: "danger" },
  unaccepted: { Icon: IconInbox, tone: "warning" },
  "answer-warning": { Icon: IconMegaphone, tone: "warning" },
  unanswered: { Icon: IconMegaphone, tone: "danger" },
};

type Props = { notice: NoticeView; isFirst: boolean; onOpen: () => void; onRead: () => void };

/** One deadline that one was told of: what happened, which matter, and why one is told. */
export function NoticeLine({ notice, isFirst, onOpen, onRead }: Props) {
  const { t } = useTranslation();
  const { unitName, categoryName } = useCatalog();
  const { Icon, tone } = SIGNS[notice.alarm];
  const about = [categoryName(notice.categoryId), unitName(notice.unitId)].filter(Boolean).join(" · ");
  return (
    <li className={classes.item} data-unread={!notice.isRead || undefined}>
      <UnstyledButton className={classes.line} onClick={onOpen} data-line data-autofocus={isFirst || undefined}>
        <span className={classes.first}>
          <ToneBadge tone={tone} icon={<Icon size="0.9375rem" />}>
            {t(`notices.alarm.${notice.alarm}`)}
          </ToneBadge>
          <span className={classes.number}>{notice.number}</span>
          {!notice.isRead && <span className="visually-hidden">{t("notices.isUnread")}</span>}
        </span>
        <span className={classes.first}>
          <span className={classes.about}>{about}</span>
          <span className={classes.when}>
            <When at={notice.createdAt} isRelative />
          </span>
        </span>
        <span className={classes.why}>
          {t(`notices.why.${notice.rung}`)} {t("notices.deadline", { at: showInstant(notice.deadlineAt) })}
        </span>
      </UnstyledButton>
      {!notice.isRead && (
        <IconButton label={t("notices.readOne", { number: notice.number })} onClick={onRead}>
          <IconCheck />
        </IconButton>
      )}
    </li>
  );
}
