import { Progress } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Failed } from "../../../ui/states";
import { useCards } from "../store/cards-context";
import classes from "./desk-cards.module.css";

/** How far the cards are on their way, and why they are not where they are not. */
export function CardsComing() {
  const { t } = useTranslation();
  const { state, set, error, retry } = useCards();
  if (state === "failed") return <Failed error={error} onRetry={retry} title={t("card.desk.failed")} />;
  const { total } = set;
  const done = set.cards.size;
  return (
    <div className={classes.coming}>
      <p role="status">
        {state === "building"
          ? t("card.desk.building", { count: done })
          : t(total === 0 ? "card.desk.loading" : "card.desk.loadingOf", { done, total })}
      </p>
      {state === "loading" && total > 0 && (
        <Progress value={(100 * done) / total} size="sm" aria-label={t("card.desk.loading")} />
      )}
    </div>
  );
}
