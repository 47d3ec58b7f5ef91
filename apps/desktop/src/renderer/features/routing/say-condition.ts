import { CHANNELS, KINDS, type Leaf } from "@kck/domain";
import type { TFunction } from "i18next";
import type { Catalog } from "../catalog/use-catalog";

/** What a condition is said with: the languages' words and the city's names. */
export type Tongue = {
  readonly t: TFunction;
  readonly city: Pick<Catalog, "categories" | "units" | "unitLabel" | "districtName" | "deadlines">;
};

function unitOf(key: string, { city }: Tongue): string {
  const unit = city.units.find((one) => one.key === key);
  return unit?.symbol ?? unit?.name ?? key;
}

function categoryOf(code: string, { city }: Tongue): string {
  const name = city.categories.find((one) => one.code === code)?.name;
  return name === undefined ? code : `${code} ${name}`;
}

function questionOf(key: string, { city }: Tongue): string {
  const asked = city.categories.flatMap(({ questions }) => questions).find((one) => one.key === key);
  return asked?.label ?? key;
}

/** A code of an answer as people read it: "yes", or the label of the option wherever the question has it. */
function answerOf(question: string, value: string, { t, city }: Tongue): string {
  if (value === "yes") return t("desk.yes");
  if (value === "no") return t("desk.no");
  const options = city.categories.flatMap(({ questions }) =>
    questions.flatMap((one) => (one.key === question ? one.options : [])),
  );
  return options.find((option) => option.value === value)?.label ?? value;
}

function comparisonOf({ question, is }: Extract<Leaf, { type: "answer" }>, tongue: Tongue): string {
  const { t } = tongue;
  switch (is.op) {
    case "one-of":
      return is.values.map((value) => answerOf(question, value, tongue)).join(t("routing.or"));
    case "at-least":
    case "at-most":
      return t(`routing.compare.${is.op}`, { number: is.number });
    case "since":
    case "until":
      return t(`routing.compare.${is.op}`, { at: is.at.slice(0, 10) });
    case "given":
      return t("routing.compare.given");
  }
}

/**
 * Says in words what a condition asks for.
 *
 * Shapes  one end of a condition in; a short clause out, without a full stop.
 * Errors  never throws; what the city does not have any more is told by its key.
 */
export function sayLeaf(leaf: Leaf, tongue: Tongue): string {
  const { t, city } = tongue;
  const or = t("routing.or");
  switch (leaf.type) {
    case "kind":
      return t("routing.leaf.kind", { what: leaf.kinds.map((kind) => t(`kind.${kind}`)).join(or) });
    case "category":
      return t("routing.leaf.category", { what: leaf.codes.map((code) => categoryOf(code, tongue)).join(or) });
    case "district":
      return t("routing.leaf.district", { what: leaf.numbers.map((number) => city.districtName(number)).join(or) });
    case "street":
      return t("routing.leaf.street", { what: [leaf.street, sayNumbers(leaf, t)].filter(Boolean).join(" ") });
    case "area":
      return t("routing.leaf.area", { what: leaf.name });
    case "answer":
      return t("routing.leaf.answer", {
        question: questionOf(leaf.question, tongue),
        what: comparisonOf(leaf, tongue),
      });
    case "channel":
      return t("routing.leaf.channel", { what: leaf.channels.map((channel) => t(`channel.${channel}`)).join(or) });
    case "priority":
      return t("routing.leaf.priority", { what: leaf.priorities.join(or) });
    case "weekday":
      return t("routing.leaf.weekday", { what: leaf.days.map((day) => t(`routing.day.${dayKey(day)}`)).join(or) });
    case "hour":
      return t("routing.leaf.hour", { from: leaf.from, to: leaf.to });
    case "season":
      return t("routing.leaf.season", { from: sayDay(leaf.from), to: sayDay(leaf.to) });
    case "words":
      return t("routing.leaf.words", { what: leaf.anyOf.join(or) });
    case "returned-by":
      return t("routing.leaf.returned-by", { what: leaf.units.map((key) => unitOf(key, tongue)).join(or) });
  }
}

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const dayKey = (day: number) => DAYS[day - 1] ?? "mon";

/** "03-31" as it is written here: 31.03. */
function sayDay(monthDay: string): string {
  const [month, day] = monthDay.split("-");
  return `${day}.${month}`;
}

function sayNumbers({ from, to, parity }: Extract<Leaf, { type: "street" }>, t: TFunction): string {
  const range = from === null && to === null ? "" : `${from ?? "1"}–${to ?? ""}`;
  return [range, parity === null ? "" : t(`routing.parity.${parity}`)].filter(Boolean).join(" ");
}

/** What a matter said where a condition asked, in the words of the screen. */
export function sayValue(leaf: Leaf, value: string | null, tongue: Tongue): string {
  const { t, city } = tongue;
  if (value === null) return t("routing.noValue");
  switch (leaf.type) {
    case "kind":
    case "channel":
      return saidOf(leaf.type, value, t);
    case "category":
      return categoryOf(value, tongue);
    case "district":
      return city.districtName(Number(value));
    case "answer":
      return answerOf(leaf.question, value, tongue);
    case "weekday":
      return t(`routing.day.${dayKey(Number(value))}`);
    case "season":
      return sayDay(value);
    case "returned-by":
      return unitOf(value, tongue);
    default:
      return value;
  }
}

/** A code of one of the domain's lists in words; one that is not among them as it is. */
function saidOf(list: "kind" | "channel", value: string, t: TFunction): string {
  if (list === "kind") {
    const kind = KINDS.find((one) => one === value);
    return kind === undefined ? value : t(`kind.${kind}`);
  }
  const channel = CHANNELS.find((one) => one === value);
  return channel === undefined ? value : t(`channel.${channel}`);
}
