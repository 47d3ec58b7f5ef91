import { Mark } from "@kck/contracts";
import { AUDIENCES, CARD_AREAS, type CardSection, TERM_UNITS, WAYS } from "@kck/domain";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Words } from "./shown-pieces";

/** Fields of rows that have a name on screen; a text alone has none. */
const FIELDS = [
  "name",
  "inCase",
  "forWhom",
  "mark",
  "title",
  "amountGrosze",
  "words",
  "form",
  "account",
  "address",
  "hours",
  "appointment",
  "phone",
  "act",
  "reference",
  "rule.count",
  "rule.unit",
  "rule.from",
  "url",
  "who",
  "number",
  "question",
  "answer",
] as const;
type Keyed<Field> = Field extends `${infer Group}.${infer Name}` ? `${Group}-${Name}` : Field;
const keyed = <Field extends string>(field: Field) => field.replace(".", "-") as Keyed<Field>;

/** How the fields and the codes of a card are called on screen. */
export function useWords(): Words & { readonly field: (name: string) => string } {
  const { t } = useTranslation();
  return useMemo(() => {
    const word = (section: CardSection, field: string, value: string): string | null => {
      const area = CARD_AREAS.find((one) => section === "area" && one === value);
      if (area !== undefined) return t(`card.area.${area}`);
      const who = AUDIENCES.find((one) => section === "audience" && one === value);
      if (who !== undefined) return t(`card.audience.${who}`);
      const way = WAYS.find((one) => section === "ways" && one === value);
      if (way !== undefined) return t(`card.way.${way}`);
      const unit = TERM_UNITS.find((one) => field === "rule.unit" && one === value);
      if (unit !== undefined) return t(`cards.termUnit.${unit}`);
      const mark = Mark.options.find((one) => field === "mark" && one === value);
      return mark === undefined ? null : t(`cards.mark.${mark}`);
    };
    const field = (name: string) => {
      const known = FIELDS.find((one) => one === name);
      return known === undefined ? name : t(`cards.field.${keyed(known)}`);
    };
    return { word, field, free: t("card.free") };
  }, [t]);
}
