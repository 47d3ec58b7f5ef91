import { Alert } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { showInstant } from "../../i18n/time";
import { IconAlert } from "../../ui/icons";
import type { UnitDoubt } from "./unit-doubts";
import classes from "./units.module.css";

/** Warns of what is going to be saved all the same. */
export function DoubtsAlert({ doubts }: { doubts: readonly UnitDoubt[] }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      {doubts.length > 0 && (
        <Alert color="orange" icon={<IconAlert />} role="note">
          {doubts.map(({ kind, day }) => (
            <p key={kind} className={classes.doubt}>
              {t(`units.doubt.${kind}`, { day: showInstant(day, "date") })}
            </p>
          ))}
        </Alert>
      )}
    </div>
  );
}
