import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useConnection } from "../../../api/connection";
import { showInstant } from "../../../i18n/time";
import { IconAlert, IconCheck, IconCloudOff, IconRefresh } from "../../../ui/icons";
import classes from "./editor.module.css";
import type { Editor } from "./use-editor";

/** What has become of what was typed: one line, told aloud when it changes. */
export function SaveState({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const isAway = useConnection() === "away";
  const { isDirty, isSaving, savedAt, problems, state, refusal, isKept } = editor;
  const at = (time: string) => showInstant(time, "time");

  const told = () => {
    if (state.conflicts.length > 0) return [IconAlert, t("cards.edit.state.conflict"), "danger"] as const;
    if (isDirty && !isKept) return [IconAlert, t("cards.edit.state.notKept"), "danger"] as const;
    if (isDirty && isAway) return [IconCloudOff, t("cards.edit.state.away"), "warning"] as const;
    if (isDirty && problems.size > 0)
      return [IconAlert, t("cards.edit.state.problems", { count: problems.size }), "warning"] as const;
    if (refusal !== null && !isSaving) return [IconAlert, t("cards.edit.state.refused"), "danger"] as const;
    if (isDirty || isSaving) return [IconRefresh, t("cards.edit.state.saving"), "quiet"] as const;
    if (savedAt !== null) return [IconCheck, t("cards.edit.state.saved", { at: at(savedAt) }), "quiet"] as const;
    return [IconCheck, t("cards.edit.state.unchanged"), "quiet"] as const;
  };
  const [Icon, words, tone] = told();
  return (
    <Text component="span" size="sm" className={classes.saveState ?? ""} data-tone={tone} role="status">
      <Icon size="0.9375rem" /> {words}
    </Text>
  );
}
