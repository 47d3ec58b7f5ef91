import type { CardContent } from "@kck/contracts";
import type { CardSection } from "@kck/domain";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Prose } from "./marked";
import { Categories, Deadline, EService, Forms, LegalBasis, Lines, NotOurs, Questions, Related } from "./section-lists";
import { Documents, Fees, Places } from "./section-rows";
import type { CardTools } from "./section-tools";

type Props = { section: CardSection; content: CardContent; tools: CardTools };

/** How each section is shown. A new section breaks the build here until somebody has said how it looks. */
const BODIES: Record<CardSection, (props: Props) => ReactNode> = {
  title: ({ content }) => <Prose text={content.title} />,
  symbol: ({ content }) => <Prose text={content.symbol ?? ""} />,
  otherSymbols: ({ content }) => <Lines lines={content.otherSymbols} />,
  area: ({ content }) => <Named words={[content.area].map((area) => `area.${area}` as const)} />,
  description: ({ content }) => <Prose text={content.description} />,
  audience: ({ content }) => <Named words={content.audience.map((who) => `audience.${who}` as const)} />,
  criteria: ({ content }) => <Prose text={content.criteria} />,
  steps: ({ content }) => <Lines lines={content.steps} isNumbered />,
  documents: ({ content, tools }) => <Documents rows={content.documents} isCompact={tools.isCompact} />,
  fees: ({ content, tools }) => <Fees rows={content.fees} tools={tools} />,
  places: ({ content }) => <Places rows={content.places} />,
  ways: ({ content }) => <Named words={content.ways.map((way) => `way.${way}` as const)} />,
  deadline: ({ content }) => <Deadline value={content.deadline} />,
  result: ({ content }) => <Prose text={content.result} />,
  appeal: ({ content }) => <Prose text={content.appeal} />,
  eService: ({ content }) => <EService value={content.eService} />,
  forms: ({ content }) => <Forms value={content.forms} />,
  legalBasis: ({ content }) => <LegalBasis value={content.legalBasis} />,
  dataProtection: ({ content }) => <Prose text={content.dataProtection} />,
  cell: ({ content }) => <Prose text={content.cell ?? ""} />,
  notOurs: ({ content }) => <NotOurs value={content.notOurs} />,
  related: ({ content, tools }) => <Related value={content.related} tools={tools} />,
  synonyms: ({ content }) => <Prose text={content.synonyms.join(", ")} />,
  script: ({ content }) => <Lines lines={content.script} />,
  questions: ({ content }) => <Questions value={content.questions} />,
  categories: ({ content }) => <Categories value={content.categories} />,
  internalNote: ({ content }) => <Prose text={content.internalNote} />,
};

/** One section of a card, without its heading. */
export function SectionBody(props: Props) {
  return BODIES[props.section](props);
}

type Code =
  | `area.${CardContent["area"]}`
  | `audience.${CardContent["audience"][number]}`
  | `way.${CardContent["ways"][number]}`;

/** Words of a closed list, one after the other. */
function Named({ words }: { words: readonly Code[] }) {
  const { t } = useTranslation();
  return <Prose text={words.map((word) => t(`card.${word}`)).join(", ")} />;
}
