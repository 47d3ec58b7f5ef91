import type { CardContent, SectionChecks } from "@kck/contracts";
import type { CardSection } from "@kck/domain";
import { useTranslation } from "react-i18next";
import { CheckedOn } from "./card-marks";
import classes from "./card-view.module.css";
import { SectionBody } from "./section-body";
import { type Reader, sectionsOf } from "./section-order";
import type { CardTools } from "./section-tools";

type Props = {
  content: CardContent;
  checks: SectionChecks;
  tools: CardTools;
  reader?: Reader;
  /** Only these, in the order of a card; without it every section that says something. */
  only?: readonly CardSection[];
  /** Names whoever compared a section with its source, where the screen knows people. */
  nameOf?: (id: string | null) => string;
};

/** Where a section stands on the page, for jumping to it. */
export const sectionId = (section: CardSection) => `card-section-${section}`;

/** A card section by section, to be read; what is not known is left out. Markup in a text is shown as it was typed. */
export function CardSections({ content, checks, tools, reader = "centre", only, nameOf }: Props) {
  const { t } = useTranslation();
  const shown = sectionsOf(content, reader).filter((section) => only?.includes(section) ?? true);
  return (
    <div className={classes.sections} data-compact={tools.isCompact || undefined}>
      {shown.map((section) => (
        <section
          key={section}
          id={sectionId(section)}
          className={classes.section}
          data-section={section}
          aria-label={t(`card.section.${section}`)}
          tabIndex={-1}
        >
          <div className={classes.sectionHead}>
            <h3 className={classes.sectionTitle}>{t(`card.section.${section}`)}</h3>
            <CheckedOn check={checks[section]} nameOf={nameOf} />
          </div>
          <SectionBody section={section} content={content} tools={tools} />
        </section>
      ))}
    </div>
  );
}
