import type { Priority } from "@kck/domain";
import { useTranslation } from "react-i18next";
import { type Tone, ToneBadge } from "../../ui/badge";
import { IconAlert, IconChevronDown, IconChevronUp, IconMinus } from "../../ui/icons";

const TONES: Record<Priority, Tone> = { P1: "danger", P2: "warning", P3: "neutral", P4: "neutral" };
const ICONS = { P1: IconAlert, P2: IconChevronUp, P3: IconMinus, P4: IconChevronDown } as const satisfies Record<
  Priority,
  unknown
>;

type Props = { priority: Priority; isShort?: boolean };

/** P1 to P4 with a sign; the word stands beside it unless there is room for the sign only (then it is read aloud). */
export function PriorityBadge({ priority, isShort = false }: Props) {
  const { t } = useTranslation();
  const Icon = ICONS[priority];
  const word = t(`priority.${priority}`);
  return (
    <ToneBadge tone={TONES[priority]} icon={<Icon size="0.9375rem" />} isStrong={priority === "P1"}>
      <span title={word}>{priority}</span>
      <span className={isShort ? "visually-hidden" : undefined}> {word}</span>
    </ToneBadge>
  );
}
