import type { RoutingRule } from "@kck/contracts";
import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { isPressed } from "../../../ui/hotkeys/match";
import { HOTKEYS } from "../../../ui/hotkeys/registry";
import { IconButton } from "../../../ui/icon-button";
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from "../../../ui/icons";
import { useCatalog } from "../../catalog/use-catalog";
import classes from "./rules.module.css";
import { sayRule } from "./say-rule";

export type RuleDeeds = {
  readonly open: (rule: RoutingRule) => void;
  readonly move: (from: number, to: number) => void;
  readonly remove: (rule: RoutingRule) => void;
};
type Props = { label: string; rules: readonly RoutingRule[]; deeds?: RuleDeeds };

/** The rules in their order, each as a sentence. Where they may be changed, Alt with an arrow moves the one in focus. */
export function RuleList({ label, rules, deeds }: Props) {
  const { t } = useTranslation();
  const city = useCatalog();
  const list = useRef<HTMLOListElement>(null);
  const goTo = useRef<string | null>(null);
  useLayoutEffect(() => {
    const key = goTo.current;
    if (key === null) return;
    goTo.current = null;
    list.current?.querySelector<HTMLElement>(`[data-rule="${key}"]`)?.focus();
  });
  const move = (at: number, by: number) => {
    const rule = rules[at];
    if (rule === undefined || rules[at + by] === undefined) return;
    goTo.current = rule.key;
    deeds?.move(at, at + by);
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const isKey = (hotkey: "ruleUp" | "ruleDown") => HOTKEYS[hotkey].keys.some((keys) => isPressed(keys, event));
    const by = isKey("ruleUp") ? -1 : isKey("ruleDown") ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    move(at, by);
  };
  const tongue = { t, city };
  return (
    <ol className={classes.rules} aria-label={label} ref={list}>
      {rules.map((rule, at) => (
        <li key={rule.key} className={classes.rule} onKeyDown={deeds && ((event) => onKeyDown(event, at))}>
          <span className={classes.number}>{at + 1}</span>
          <div className={classes.about}>
            <p className={classes.name}>{rule.name}</p>
            <p className={classes.sentence}>{sayRule(rule, tongue)}</p>
          </div>
          {deeds !== undefined && (
            <div className={classes.deeds}>
              <IconButton
                label={t("routing.rules.edit", { rule: rule.name })}
                data-rule={rule.key}
                onClick={() => deeds.open(rule)}
              >
                <IconPencil size="1rem" />
              </IconButton>
              <IconButton
                label={t("routing.rules.up", { rule: rule.name })}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              >
                <IconArrowUp size="1rem" />
              </IconButton>
              <IconButton
                label={t("routing.rules.down", { rule: rule.name })}
                disabled={at === rules.length - 1}
                onClick={() => move(at, 1)}
              >
                <IconArrowDown size="1rem" />
              </IconButton>
              <IconButton label={t("routing.rules.remove", { rule: rule.name })} onClick={() => deeds.remove(rule)}>
                <IconTrash size="1rem" />
              </IconButton>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
