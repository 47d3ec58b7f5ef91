import { CARD_SECTIONS, type CardSection } from "@kck/domain";
import { useTranslation } from "react-i18next";
import { IconAlert, IconPencil } from "../../../ui/icons";
import { isEmptySection } from "../view/section-order";
import classes from "./editor.module.css";
import type { Editor } from "./use-editor";

/** Where the form of a section stands on the page. */
export const editId = (section: CardSection) => `edit-${section}`;

function goTo(section: CardSection): void {
  const frame = document.getElementById(editId(section));
  frame?.scrollIntoView({ block: "start" });
  frame?.querySelector<HTMLElement>("input, textarea")?.focus({ preventScroll: true });
}

type Props = { editor: Editor; changed: readonly CardSection[] };

/** The sections of a card down the side: which say nothing yet, which were changed, where something is wrong. */
export function SectionNav({ editor, changed }: Props) {
  const { t } = useTranslation();
  const wrong = new Set([...editor.problems.keys()].map((path) => path.split(".")[0]));
  return (
    <nav className={classes.nav} aria-label={t("cards.edit.sections")}>
      <ul>
        {CARD_SECTIONS.map((section) => {
          const isWrong = wrong.has(section) || editor.state.conflicts.includes(section);
          const isChanged = changed.includes(section);
          return (
            <li key={section}>
              <button
                type="button"
                className={classes.navItem}
                data-empty={isEmptySection(editor.content, section) || undefined}
                onClick={() => goTo(section)}
              >
                {t(`card.section.${section}`)}
                {isWrong && (
                  <span className={classes.navWrong}>
                    <IconAlert size="0.875rem" />
                    <span className="visually-hidden">{t("cards.edit.wrong")}</span>
                  </span>
                )}
                {isChanged && !isWrong && (
                  <span className={classes.navChanged}>
                    <IconPencil size="0.8125rem" />
                    <span className="visually-hidden">{t("cards.edit.changed")}</span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
