import type { CardView, Mark, SectionCheck } from "@kck/contracts";
import { useTranslation } from "react-i18next";
import { showInstant } from "../../../i18n/time";
import { IconAlert } from "../../../ui/icons";
import classes from "./card-view.module.css";

/** How sure a value is, in words; nothing where it was read in its source. */
export function MarkWords({ mark }: { mark: Mark }) {
  const { t } = useTranslation();
  if (mark === "V") return null;
  return (
    <span className={classes.doubt}>
      <IconAlert size="0.875rem" /> {t(`card.mark.${mark}`)}
    </span>
  );
}

type CheckedProps = { check: SectionCheck | undefined; nameOf?: ((id: string | null) => string) | undefined };

/** When a section was last compared with its source, by whom where that is told, and how sure it is. */
export function CheckedOn({ check, nameOf }: CheckedProps) {
  const { t } = useTranslation();
  if (check === undefined) return null;
  return (
    <span className={classes.checked}>
      <MarkWords mark={check.mark} />
      <span>
        {[t("card.checkedOn", { on: showInstant(`${check.on}T12:00:00Z`, "date") }), nameOf?.(check.byId)]
          .filter(Boolean)
          .join(", ")}
      </span>
    </span>
  );
}

/** Says of example data that it is example data, before anybody reads it out. */
export function ExampleBanner({ card }: { card: Pick<CardView, "isExample"> }) {
  const { t } = useTranslation();
  if (!card.isExample) return null;
  return (
    <p className={classes.example} role="note">
      <IconAlert size="1rem" /> {t("card.example")}
    </p>
  );
}
