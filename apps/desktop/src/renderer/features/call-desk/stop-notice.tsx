import { showPhone } from "@kck/contracts";
import { useTranslation } from "react-i18next";
import { IconAlert, IconPhone } from "../../ui/icons";
import { HotkeyKbd } from "../../ui/kbd";
import classes from "./call-desk.module.css";
import type { Stop } from "./script";

/** An answer that ends the form: what to say now, and the number, large enough to be read from a chair leant back. */
export function StopNotice({ stop }: { stop: Stop | null }) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      {stop !== null && (
        <div className={classes.stop}>
          <IconAlert size="1.75rem" />
          <div>
            <p className={classes.stopWords}>{stop.message}</p>
            {stop.number !== null && (
              <p className={classes.stopNumber}>
                <IconPhone size="1.75rem" /> {showPhone(stop.number)}
              </p>
            )}
            <p className={classes.quiet}>
              {t("desk.stopNext")} <HotkeyKbd hotkey="deskEnd" />
            </p>
          </div>
        </div>
      )}
    </div>
  );
}
