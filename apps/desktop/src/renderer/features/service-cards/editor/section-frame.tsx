import type { SectionCheck } from "@kck/contracts";
import { type CardSection, INTERNAL_SECTIONS, SENSITIVE_SECTIONS } from "@kck/domain";
import { useTranslation } from "react-i18next";
import { ToneBadge } from "../../../ui/badge";
import { IconLock, IconPencil, IconUsers } from "../../../ui/icons";
import type { CardTools } from "../view/section-tools";
import { CheckMenu } from "./check-menu";
import { Conflict } from "./conflict";
import classes from "./editor.module.css";
import { SectionField } from "./fields/section-field";
import { editId } from "./section-nav";
import type { Editor } from "./use-editor";

type Props = {
  section: CardSection;
  editor: Editor;
  /** Whether it says something else than the revision in force. */
  isChanged: boolean;
  check: SectionCheck | undefined;
  nameOf: (id: string | null) => string;
  tools: CardTools;
};

/** One section in the editor: its name, how it stands, and its form. */
export function SectionFrame({ section, editor, isChanged, check, nameOf, tools }: Props) {
  const { t } = useTranslation();
  const name = t(`card.section.${section}`);
  const isTorn = editor.state.conflicts.includes(section);
  return (
    <section className={classes.section} id={editId(section)} aria-label={name} tabIndex={-1}>
      <div className={classes.sectionHead}>
        <h2 className={classes.sectionTitle}>{name}</h2>
        {isChanged && (
          <ToneBadge tone="info" icon={<IconPencil size="0.8125rem" />}>
            {t("cards.edit.changed")}
          </ToneBadge>
        )}
        {SENSITIVE_SECTIONS.includes(section) && (
          <ToneBadge tone="neutral" icon={<IconUsers size="0.8125rem" />}>
            {t("cards.edit.secondPerson")}
          </ToneBadge>
        )}
        {INTERNAL_SECTIONS.includes(section) && (
          <ToneBadge tone="warning" icon={<IconLock size="0.8125rem" />}>
            {t("cards.edit.internal")}
          </ToneBadge>
        )}
        <CheckMenu section={section} editor={editor} check={check} nameOf={nameOf} />
      </div>
      {isTorn && <Conflict section={section} editor={editor} tools={tools} />}
      <SectionField section={section} content={editor.content} onChange={editor.type} />
    </section>
  );
}
