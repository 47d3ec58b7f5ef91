import type { RevisionStatus } from "@kck/domain";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Tone, ToneBadge } from "../../../ui/badge";
import { IconCheck, IconClock, IconCross, IconEye, IconLock, IconPencil } from "../../../ui/icons";

const LOOKS: Record<RevisionStatus, { tone: Tone; icon: ReactNode }> = {
  draft: { tone: "info", icon: <IconPencil size="0.9375rem" /> },
  "in-review": { tone: "warning", icon: <IconEye size="0.9375rem" /> },
  scheduled: { tone: "info", icon: <IconClock size="0.9375rem" /> },
  published: { tone: "success", icon: <IconCheck size="0.9375rem" /> },
  archived: { tone: "neutral", icon: <IconLock size="0.9375rem" /> },
  discarded: { tone: "neutral", icon: <IconCross size="0.9375rem" /> },
};

/** How a revision stands: a word with a sign. */
export function RevisionStatusBadge({ status }: { status: RevisionStatus }) {
  const { t } = useTranslation();
  const { tone, icon } = LOOKS[status];
  return (
    <ToneBadge tone={tone} icon={icon}>
      {t(`cards.status.${status}`)}
    </ToneBadge>
  );
}
