import { useTranslation } from "react-i18next";
import classes from "./call-desk.module.css";

/** Says that nobody is named: neither the name nor the number is kept. */
export function AnonymousCaller() {
  const { t } = useTranslation();
  return (
    <p className={classes.quiet} role="status">
      {t("desk.anonymousNote")}
    </p>
  );
}
