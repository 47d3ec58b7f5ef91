import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { HotkeyId } from "../../ui/hotkeys/registry";
import { HotkeyKbd } from "../../ui/kbd";
import classes from "./call-desk.module.css";
import type { DeskDeed } from "./use-deeds";
import { useDesk } from "./use-desk";

/** What can be done now, each with its key, along the foot of the screen. */
export function ActionBar({ deeds }: { deeds: readonly DeskDeed[] }) {
  const { t } = useTranslation();
  const isFlying = useDesk((state) => state.delivery === "flying");
  return (
    <div className={classes.bar} role="toolbar" aria-label={t("desk.actions")}>
      {deeds
        .filter((deed) => deed.isInBar)
        .map((deed) => (
          <Button
            key={deed.id}
            variant={deed.isMain ? "filled" : "default"}
            loading={isFlying && deed.isMain}
            rightSection={<HotkeyKbd hotkey={deed.hotkey satisfies HotkeyId} />}
            onClick={deed.run}
          >
            {deed.label}
          </Button>
        ))}
    </div>
  );
}
