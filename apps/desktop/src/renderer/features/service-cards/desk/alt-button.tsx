import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ariaKeys } from "../../../ui/hotkeys/match";
import { HOTKEYS, type HotkeyId } from "../../../ui/hotkeys/registry";
import { Kbd } from "../../../ui/kbd";
import classes from "./desk-cards.module.css";

type Props = { hotkey: HotkeyId; label: string; isMain?: boolean; onClick: () => void };

/** A button among others whose keys are all pressed with Alt: a line above says so once, the button shows the letter. */
export function AltButton({ hotkey, label, isMain = false, onClick }: Props) {
  const { keys } = HOTKEYS[hotkey];
  return (
    <Button
      size="compact-xs"
      variant={isMain ? "filled" : "default"}
      rightSection={<Kbd keys={keys[0].replace("alt+", "")} />}
      aria-keyshortcuts={ariaKeys(keys)}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}

/** Says once for all buttons below it that their letters are pressed with Alt. */
export function AltMark() {
  const { t } = useTranslation();
  return (
    <span className={classes.alt}>
      <Kbd keys="alt" /> + {t("card.desk.letter")}
    </span>
  );
}
