import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { isPressed } from "../../ui/hotkeys/match";
import { HOTKEYS } from "../../ui/hotkeys/registry";
import { Kbd } from "../../ui/kbd";
import { PriorityBadge } from "../intakes/priority-badge";
import classes from "./call-desk.module.css";
import { CategorySelect, OFFERED } from "./category-select";
import { focusField } from "./fields";
import { useDesk, useDeskTools, useDispatch } from "./use-desk";
import { theMatter, useSuggest } from "./use-matter";

const KEYS = HOTKEYS.deskSuggestion.keys;

const isBehindDialog = () => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

/** The categories that fit what is being said, each behind one key; and the list of all of them. */
export function CategoryChoice() {
  const { t } = useTranslation();
  const dispatch = useDispatch();
  const suggest = useSuggest();
  const { desk } = useDeskTools();
  const said = useDesk((state) => theMatter(state)?.description ?? "");
  const chosen = useDesk((state) => theMatter(state)?.categoryId ?? null);
  const offered = useMemo(() => suggest(said, OFFERED), [suggest, said]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const at = KEYS.findIndex((keys) => isPressed(keys, event));
      const matter = theMatter(desk.get());
      // What is not shown has no key. Whoever types ahead of the screen means the words typed last.
      if (at === -1 || matter === null || matter.categoryId !== null) return;
      const category = suggest(matter.description, KEYS.length)[at];
      if (category === undefined || event.isComposing || event.defaultPrevented || isBehindDialog()) return;
      event.preventDefault();
      dispatch({ do: "category", id: category.id });
      focusField("questions");
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [desk, suggest, dispatch]);

  return (
    <div className={classes.stack}>
      <CategorySelect />
      {chosen === null && (
        <ol className={classes.suggestions} aria-label={t("desk.suggestions")}>
          {offered.map((category, at) => (
            <li key={category.id}>
              <button
                type="button"
                className={classes.suggestion}
                onClick={() => {
                  dispatch({ do: "category", id: category.id });
                  focusField("questions");
                }}
              >
                <Kbd keys={KEYS[at] ?? ""} />
                <span className={classes.oneLine}>{category.name}</span>
                <PriorityBadge priority={category.priority} isShort />
              </button>
            </li>
          ))}
        </ol>
      )}
      <p className="visually-hidden" role="status">
        {chosen === null && offered.length > 0 && t("desk.suggestionsHeard", { first: offered[0]?.name ?? "" })}
      </p>
    </div>
  );
}
