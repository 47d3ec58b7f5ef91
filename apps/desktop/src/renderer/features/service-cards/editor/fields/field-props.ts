import type { CardContent } from "@kck/contracts";
import type { CardSection } from "@kck/domain";

/** What the form of one section gets: its own value and no other. */
export type FieldProps<Section extends CardSection> = {
  readonly value: CardContent[Section];
  readonly onChange: (value: CardContent[Section]) => void;
};
export type RowOf<Section extends CardSection> = CardContent[Section] extends (infer Row)[] ? Row : never;
