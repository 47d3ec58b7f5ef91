import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CardKey, CardReportPurpose, CardSection, Channel, DistrictNumber, Kind } from "@kck/contracts";
import { z } from "zod";

const Call = z.strictObject({
  text: z.string(),
  kind: Kind,
  category: z.string().nullable(),
  street: z.string().nullable(),
  houseNumber: z.string().nullable(),
  placeText: z.string().nullable(),
  district: DistrictNumber.nullable(),
  channel: Channel,
  resident: z.strictObject({ name: z.string(), phone: z.string() }).nullable(),
  /** Equal in two matters of one call. */
  group: z.int().nullable(),
});
export type Call = z.infer<typeof Call>;

const Some = z.tuple([z.string()], z.string());

/** Sentences of those who repair something, and of those who check, patrol or decide. */
const ByTrade = z.strictObject({ works: Some, service: Some });

const Words = z.strictObject({
  neighbours: z.array(z.strictObject({ of: z.string(), text: z.string() })),
  followed: z.array(z.string()),
  since: Some,
  yes: z.string(),
  no: z.string(),
  somewhere: z.string(),
  forwardNotes: Some,
  handovers: z.strictObject({ closed: z.string(), explained: z.string() }),
  returns: z.strictObject({ better: Some, unknown: ByTrade, resent: z.string() }),
  reassigns: Some,
  questions: ByTrade,
  replies: ByTrade,
  notes: ByTrade,
  updates: ByTrade,
  schedules: ByTrade,
  /** Groups of categories whose units repair something. */
  worksGroups: z.array(z.string()),
  /** The categories for which a template is meant, where it is not meant for any. */
  templates: z.record(z.string(), z.array(z.string())),
  reasons: z.record(z.string(), z.string()),
  thanks: z.string(),
  praised: z.string(),
  disputes: Some,
  closings: Some,
  reopens: Some,
  cancels: Some,
  contactNotes: Some,
});
/** What the people of the demonstration write while they work. */
export type Words = z.infer<typeof Words>;

const Times = z.int().min(1).max(50);

const CardCalls = z.strictObject({
  /** Answered from a card, with the section that was asked about. */
  questions: z.array(z.strictObject({ card: CardKey, section: CardSection.nullable(), times: Times })),
  /** The card was read, and did not do. */
  passedOn: z.array(z.strictObject({ card: CardKey, times: Times })),
  /** Looked for, and no card opened. */
  givenUp: z.array(z.strictObject({ words: z.string(), hits: z.int().min(0), times: Times })),
  reports: z.array(
    z.strictObject({
      card: CardKey.nullable(),
      section: CardSection.nullable(),
      purpose: CardReportPurpose,
      words: z.string(),
    }),
  ),
});
/** The calls of the demonstration that were answered from cards. */
export type CardCalls = z.infer<typeof CardCalls>;

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, "utf8"));

type Demonstration = { calls: Call[]; words: Words; cardCalls: CardCalls };

/** Reads the calls and words of the demonstration from the folder `resources`. */
export async function readDemonstration(resources: string): Promise<Demonstration> {
  const [calls, words, cardCalls] = await Promise.all(
    ["calls.json", "histories.json", "card-calls.json"].map((name) => readJson(join(resources, "demo", name))),
  );
  return { calls: z.array(Call).parse(calls), words: Words.parse(words), cardCalls: CardCalls.parse(cardCalls) };
}
