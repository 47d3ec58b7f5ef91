import type { CardContent } from "@kck/contracts";
import type { CardSection } from "@kck/domain";
import type { ReactNode } from "react";
import { AreaField, AudienceField, CategoriesField, RelatedField, WaysField } from "./choices";
import type { FieldProps } from "./field-props";
import { FormsField, LinesField, QuestionsField } from "./lists";
import { DeadlineField, EServiceField, NotOursField, ProseField, SymbolField, TitleField } from "./singles";
import { DocumentsField, FeesField, LegalBasisField, PlacesField } from "./tables";

type Form<Section extends CardSection> = (props: FieldProps<Section>) => ReactNode;
type Forms = { readonly [Section in CardSection]: Form<Section> };

/** The most sentences that are read aloud. */
const SCRIPT_LINES = 3;

/** How each section is typed. A new section breaks the build here. */
const FORMS: Forms = {
  title: TitleField,
  symbol: (props) => <SymbolField section="symbol" {...props} />,
  otherSymbols: (props) => <LinesField section="otherSymbols" {...props} />,
  area: AreaField,
  description: (props) => <ProseField section="description" {...props} />,
  audience: AudienceField,
  criteria: (props) => <ProseField section="criteria" {...props} />,
  steps: (props) => <LinesField section="steps" {...props} />,
  documents: DocumentsField,
  fees: FeesField,
  places: PlacesField,
  ways: WaysField,
  deadline: DeadlineField,
  result: (props) => <ProseField section="result" {...props} />,
  appeal: (props) => <ProseField section="appeal" {...props} />,
  eService: EServiceField,
  forms: FormsField,
  legalBasis: LegalBasisField,
  dataProtection: (props) => <ProseField section="dataProtection" {...props} />,
  cell: (props) => <SymbolField section="cell" {...props} />,
  notOurs: NotOursField,
  related: RelatedField,
  synonyms: (props) => <LinesField section="synonyms" {...props} />,
  script: (props) => <LinesField section="script" most={SCRIPT_LINES} {...props} />,
  questions: QuestionsField,
  categories: CategoriesField,
  internalNote: (props) => <ProseField section="internalNote" {...props} />,
};

type Props<Section extends CardSection> = {
  section: Section;
  content: CardContent;
  onChange: (section: Section, value: CardContent[Section]) => void;
};

/** The form of one section. */
export function SectionField<Section extends CardSection>({ section, content, onChange }: Props<Section>) {
  const SectionForm: Form<Section> = FORMS[section];
  return <SectionForm value={content[section]} onChange={(value: CardContent[Section]) => onChange(section, value)} />;
}
