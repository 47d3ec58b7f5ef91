import { type CardContent, LIMITS, type MessageChannel } from "@kck/contracts";
import { type SendableSection, sectionsOfMessage } from "@kck/domain";
import { type CardMessageTexts, fill } from "./outbox";
import { sectionText } from "./section-text";

export type Composed = { readonly subject: string; readonly body: string };
export type ToCompose = {
  readonly content: CardContent;
  readonly isExample: boolean;
  /** Numbers of accounts by their keys. */
  readonly accounts: ReadonlyMap<string, string>;
  readonly what: "link" | "text";
  readonly section: SendableSection | null;
  readonly link: string | null;
  readonly channel: MessageChannel;
  readonly texts: CardMessageTexts;
};

/**
 * Writes the message that sends a card. The internal note is in no section that can be sent.
 *
 * Units   an SMS holds at most 469 UTF-16 units; its text is cut at a word, the link and what marks an example stay.
 * Errors  never throws.
 */
export function compose(card: ToCompose): Composed {
  const { content, texts, link, isExample } = card;
  const title = content.title.replace(/\s+/g, " ");
  const subject = fill(texts.subject, { title });
  const end = [link === null ? "" : fill(texts.more, { link }), isExample ? texts.example : ""].filter(Boolean);
  const sections = card.what === "link" ? [] : sectionsOfMessage(card.section);
  const told = sections.flatMap((section) => {
    const text = sectionText(content, section, texts, card.accounts).trim();
    return text === "" ? [] : [{ heading: texts.sections[section], text }];
  });
  if (card.channel === "sms") {
    const words = [title, ...told.map(({ heading, text }) => `${heading}: ${text}`)].join("\n");
    return { subject: "", body: [cutAtWord(words, LIMITS.sms - end.join("\n").length - 1), ...end].join("\n") };
  }
  const parts = [texts.greeting, title, ...told.map(({ heading, text }) => `${heading.toUpperCase()}\n${text}`)];
  return { subject, body: `${[...parts, ...end, texts.footer].join("\n\n")}\n` };
}

/** The beginning of a text, whole words of it. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, Math.max(0, most - 1));
  return `${cut.replace(/\s+\S*$/, "").toWellFormed()}…`;
}
