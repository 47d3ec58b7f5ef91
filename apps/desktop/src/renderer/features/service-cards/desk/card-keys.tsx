import type { CardView } from "@kck/contracts";
import type { CardSection } from "@kck/domain";
import { useTranslation } from "react-i18next";
import type { HotkeyId } from "../../../ui/hotkeys/registry";
import { isEmptySection } from "../view/section-order";
import { AltButton } from "./alt-button";
import classes from "./desk-cards.module.css";

/** The sections that callers ask for, each behind one key. */
export const SECTION_KEYS = [
  { section: "documents", hotkey: "cardDocuments" },
  { section: "fees", hotkey: "cardFees" },
  { section: "places", hotkey: "cardPlaces" },
  { section: "deadline", hotkey: "cardDeadline" },
  { section: "eService", hotkey: "cardEService" },
] as const satisfies readonly { section: CardSection; hotkey: HotkeyId }[];

type Props = { card: CardView; onJump: (section: CardSection) => void };

/** One button for each of these sections that the card has; the others are named as missing, so that nobody looks for them. */
export function CardKeys({ card, onJump }: Props) {
  const { t } = useTranslation();
  const missing = SECTION_KEYS.filter(({ section }) => isEmptySection(card.content, section));
  return (
    <div className={classes.keys}>
      {SECTION_KEYS.filter((one) => !missing.includes(one)).map(({ section, hotkey }) => (
        <AltButton key={section} hotkey={hotkey} label={t(`card.section.${section}`)} onClick={() => onJump(section)} />
      ))}
      {missing.length > 0 && (
        <span className={classes.quiet}>
          {t("card.desk.missing", { sections: missing.map(({ section }) => t(`card.section.${section}`)).join(", ") })}
        </span>
      )}
    </div>
  );
}
