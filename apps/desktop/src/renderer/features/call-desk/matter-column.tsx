import { memo } from "react";
import { useTranslation } from "react-i18next";
import classes from "./call-desk.module.css";
import { CategoryChoice } from "./category-choice";
import { HandoverFields } from "./handover-fields";
import { KindChoice } from "./kind-choice";
import { PlaceFields } from "./place-fields";
import { Questions } from "./questions";
import { SaidField } from "./said-field";
import { StrayAnswers } from "./stray-answers";

/** The matter, from top to bottom as a conversation goes. */
export const MatterColumn = memo(function MatterColumn() {
  const { t } = useTranslation();
  return (
    <section className={classes.column} data-forgets-scroll aria-label={t("desk.matter")}>
      <SaidField />
      <CategoryChoice />
      <KindChoice />
      <HandoverFields />
      <Questions />
      <StrayAnswers />
      <PlaceFields />
    </section>
  );
});
