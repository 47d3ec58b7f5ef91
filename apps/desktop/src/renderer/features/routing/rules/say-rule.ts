import { showPhone } from "@kck/contracts";
import type { Condition, Receiver, Rule, RuleAction } from "@kck/domain";
import { sayLeaf, type Tongue } from "../say-condition";

/**
 * Says a whole condition in words.
 *
 * Shapes  a condition of any depth in; one clause out, with what is nested in brackets.
 * Errors  never throws; what the city does not have any more is told by its key.
 */
export function sayCondition(condition: Condition, tongue: Tongue): string {
  const { t } = tongue;
  if (condition.type === "not") return t("routing.rules.not", { what: inBrackets(condition.of, tongue) });
  if (condition.type !== "all" && condition.type !== "any") return sayLeaf(condition, tongue);
  if (condition.of.length === 0) return t(`routing.rules.nothing.${condition.type}`);
  const word = t(`routing.rules.join.${condition.type}`);
  return condition.of.map((part) => inBrackets(part, tongue)).join(word);
}

function inBrackets(condition: Condition, tongue: Tongue): string {
  const said = sayCondition(condition, tongue);
  return (condition.type === "all" || condition.type === "any") && condition.of.length > 1 ? `(${said})` : said;
}

function sayReceiver(receiver: Receiver, { t, city }: Tongue): string {
  if (receiver.type !== "unit") return t(`routing.rules.receiver.${receiver.type}`);
  const unit = city.units.find(({ key }) => key === receiver.unit);
  return unit === undefined ? receiver.unit : city.unitLabel(unit.id);
}

function policyNamed(key: string, { city }: Tongue): string {
  return city.deadlines.policies.find((policy) => policy.key === key)?.name ?? key;
}

/** Says what a rule does, as short clauses. */
export function sayAction(action: RuleAction, tongue: Tongue): string {
  const { t, city } = tongue;
  const { receiver, priority, policyKey, person, skill, callFirst, copyTo } = action;
  const nameOf = (key: string) => city.units.find((unit) => unit.key === key)?.symbol ?? key;
  return [
    sayReceiver(receiver, tongue),
    skill !== null && t("routing.rules.said.skill", { skill }),
    person !== null && t("routing.rules.said.person"),
    priority !== null && t("routing.rules.said.priority", { priority }),
    policyKey !== null && t("routing.rules.said.policy", { policy: policyNamed(policyKey, tongue) }),
    callFirst !== null &&
      t("routing.rules.said.callFirst", { label: callFirst.label, number: showPhone(callFirst.number) }),
    copyTo.length > 0 && t("routing.rules.said.copyTo", { units: copyTo.map(nameOf).join(", ") }),
  ]
    .filter((clause) => clause !== false)
    .join(", ");
}

/** Says a whole rule in one sentence. */
export function sayRule({ when, action }: Rule, tongue: Tongue): string {
  return tongue.t("routing.rules.sentence", { when: sayCondition(when, tongue), action: sayAction(action, tongue) });
}
