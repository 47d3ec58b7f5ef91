import type { Status } from "@kck/domain";
import type { JSX } from "react";
import { useTranslation } from "react-i18next";
import { type Tone, ToneBadge } from "../../ui/badge";
import {
  IconArrowRight,
  IconCalendar,
  IconCheck,
  IconCross,
  IconDot,
  IconLock,
  IconMerge,
  IconPlay,
  IconQuestion,
  IconReturn,
  IconRing,
} from "../../ui/icons";

type Look = { tone: Tone; Icon: (props: { size?: string }) => JSX.Element };

const LOOKS: Record<Status, Look> = {
  registered: { tone: "info", Icon: IconRing },
  forwarded: { tone: "info", Icon: IconArrowRight },
  accepted: { tone: "info", Icon: IconDot },
  "in-progress": { tone: "info", Icon: IconPlay },
  scheduled: { tone: "info", Icon: IconCalendar },
  waiting: { tone: "warning", Icon: IconQuestion },
  returned: { tone: "danger", Icon: IconReturn },
  resolved: { tone: "success", Icon: IconCheck },
  closed: { tone: "neutral", Icon: IconLock },
  duplicate: { tone: "neutral", Icon: IconMerge },
  cancelled: { tone: "neutral", Icon: IconCross },
};

/** The status of an intake: sign and word. */
export function StatusBadge({ status }: { status: Status }) {
  const { t } = useTranslation();
  const { tone, Icon } = LOOKS[status];
  return (
    <ToneBadge tone={tone} icon={<Icon size="0.9375rem" />}>
      {t(`status.${status}`)}
    </ToneBadge>
  );
}
