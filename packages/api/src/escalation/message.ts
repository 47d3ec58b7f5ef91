import { ALARMS, type Alarm, RUNGS, type Rung } from "@kck/domain";
import { z } from "zod";
import { fill } from "../messages/outbox";

const Line = z.string().min(1);

/** What a message about a deadline says, in the language of the house; `{{…}}` is filled in. */
export const NoticeMessageTexts = z.strictObject({
  subject: z.record(z.enum(ALARMS), Line),
  alarm: z.record(z.enum(ALARMS), Line),
  rung: z.record(z.enum(RUNGS), Line),
  category: Line,
  unit: Line,
  due: Line,
  link: Line,
  footer: Line,
});
export type NoticeMessageTexts = z.infer<typeof NoticeMessageTexts>;

export type ToTell = {
  readonly number: string;
  readonly category: string | null;
  readonly unit: string | null;
  readonly alarm: Alarm;
  readonly rung: Rung;
  readonly deadlineAt: Date;
  readonly link: string;
};

const when = new Intl.DateTimeFormat("pl-PL", { dateStyle: "full", timeStyle: "short", timeZone: "Europe/Warsaw" });

/** Writes the message; it names the matter by number, category and unit, and no resident. */
export function composeNotice(told: ToTell, texts: NoticeMessageTexts): { subject: string; body: string } {
  const { number, category, unit } = told;
  const facts = [
    category === null ? "" : fill(texts.category, { name: category }),
    unit === null ? "" : fill(texts.unit, { name: unit }),
    fill(texts.due, { at: when.format(told.deadlineAt) }),
    fill(texts.link, { link: told.link }),
  ].filter(Boolean);
  const parts = [fill(texts.alarm[told.alarm], { number }), texts.rung[told.rung], facts.join("\n"), texts.footer];
  return { subject: fill(texts.subject[told.alarm], { number }), body: `${parts.join("\n\n")}\n` };
}
