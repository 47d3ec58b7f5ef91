import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../ui/icon-button";
import { IconCross } from "../../ui/icons";
import { HotkeyKbd } from "../../ui/kbd";
import type { useAssign } from "./use-assign";
import classes from "./workload.module.css";

type Props = { assigning: ReturnType<typeof useAssign>; onUndo: () => void };

/** What was just done, with the way back for half a minute. */
export function ToldBar({ assigning, onUndo }: Props) {
  const { t } = useTranslation();
  const { told, canUndo, forget } = assigning;
  return (
    <div role="status" className={classes.told} data-empty={told === null || undefined}>
      {told !== null && (
        <>
          <div className={classes.toldWords}>
            {told.done.length > 0 && (
              <p>
                {told.isUndo
                  ? t("workload.undone", { count: told.done.length })
                  : t(told.name === "" ? "workload.released" : "workload.assigned", {
                      count: told.done.length,
                      name: told.name,
                    })}
              </p>
            )}
            {told.refused.map(({ row, reason }) => (
              <p key={row.id} className={classes.refused}>
                {row.number}: {t(`reason.${reason ?? "internal"}`)}
              </p>
            ))}
            {told.waiting > 0 && <p>{t("workload.stillWaiting", { count: told.waiting })}</p>}
            {told.skipped > 0 && <p className={classes.refused}>{t("workload.skipped", { count: told.skipped })}</p>}
          </div>
          {canUndo && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={onUndo}
              rightSection={<HotkeyKbd hotkey="workloadUndo" />}
            >
              {t("workload.undo")}
            </Button>
          )}
          <IconButton label={t("common.close")} size="sm" onClick={forget}>
            <IconCross size="0.875rem" />
          </IconButton>
        </>
      )}
    </div>
  );
}
