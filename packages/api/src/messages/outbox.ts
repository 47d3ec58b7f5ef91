import { SENDABLE_SECTIONS } from "@kck/domain";
import { z } from "zod";

const Line = z.string().min(1);

/** What a message says around the card's own words, in the language of residents; `{{…}}` is filled in. */
export const CardMessageTexts = z.strictObject({
  subject: Line,
  greeting: Line,
  example: Line,
  more: Line,
  footer: Line,
  free: Line,
  account: Line,
  inCase: Line,
  forWhom: Line,
  appointment: Line,
  phone: Line,
  sections: z.record(z.enum(SENDABLE_SECTIONS), Line),
});
export type CardMessageTexts = z.infer<typeof CardMessageTexts>;

/** What the procedures need to know of the ways out: which there are, where cards stand in public, and the wording. */
export type Outbox = {
  readonly email: boolean;
  readonly sms: boolean;
  /** Address template with `{symbol}`. */
  readonly cardUrl: string | null;
  readonly texts: CardMessageTexts;
};

/** Fills a text in. A value stays as it is, whatever it holds. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => values[name] ?? hole);
}
