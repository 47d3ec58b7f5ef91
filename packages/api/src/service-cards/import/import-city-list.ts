import { blankCard, type CardContent, CardKey, type SectionChecks } from "@kck/contracts";
import type { Tx } from "@kck/db";
import { normaliseSymbol, warsawDay } from "@kck/domain";
import { z } from "zod";
import type { CityList, ListedService } from "./city-list";
import { type CurrentCard, currentCards } from "./current-cards";
import { type CardsPlan, newPlan, planCard } from "./plan";
import { writeDrafts } from "./write-drafts";

export type ListPlan = CardsPlan & {
  /** Services of the list whose symbol makes no key of a card, or one that another card has. */
  readonly unmatchedSymbols: string[];
};
type Occasion = {
  readonly now: Date;
  /** In whose name drafts are written; null writes nothing. */
  readonly authorId: string | null;
  readonly onPlan: (plan: ListPlan) => void;
  readonly onProgress: (done: number, total: number) => void;
};

/** The list does not say where a service belongs; an editor does. */
const UNKNOWN_AREA = "citizen-office";

/** What the list said of each service when it was last brought in, by the one form of its symbol. */
const SETTING = "city-card-list";
const Known = z.record(z.string(), z.strictObject({ version: z.string(), publishedOn: z.string() }));

/**
 * Compares the city's list of services with the cards. A service without a card gets a draft with its name and symbol; a
 * card whose name differs, or whose version in the city's bulletin has changed since the list was last brought in, gets
 * the draft of its next revision, with the bulletin's address and version in the centre's own note.
 *
 * Errors  whatever the database says.
 * Source  KRAKOW.md 4.1.
 */
export async function importCityList(tx: Tx, list: CityList, occasion: Occasion): Promise<void> {
  const { now, authorId } = occasion;
  const cards = await currentCards(tx);
  const known = await knownList(tx);
  const bySymbol = symbolsOf(cards.values());
  const plan: ListPlan = { ...newPlan(), unmatchedSymbols: [] };
  for (const [symbol, listed] of list.services) {
    const card = bySymbol.get(symbol) ?? null;
    const was = known[symbol];
    const isNewer = was !== undefined && (was.version !== listed.version || was.publishedOn !== listed.publishedOn);
    const key = card?.key ?? keyOf(listed.symbol);
    if (key === null || (card === null && cards.has(key))) {
      plan.unmatchedSymbols.push(listed.symbol);
      continue;
    }
    planCard(plan, card, wantedOf(card, key, listed, isNewer, now), authorId);
  }
  for (const [symbol, card] of bySymbol) {
    if (list.services.has(symbol) || card.archivedAt !== null || plan.gone.includes(card.key)) continue;
    if (normaliseSymbol(textOf(card)?.symbol ?? "") === symbol) plan.gone.push(card.key);
  }
  occasion.onPlan(plan);
  if (authorId === null) return;
  const author = { actor: { id: authorId, kind: "editor" as const }, now };
  await writeDrafts(tx, plan.drafts, author, (done) => occasion.onProgress(done, plan.drafts.length));
  await keepList(tx, list, plan, known);
}

const textOf = (card: CurrentCard): CardContent | null => (card.open ?? card.last)?.content ?? null;

/** The cards by every symbol that they have. */
function symbolsOf(cards: Iterable<CurrentCard>): Map<string, CurrentCard> {
  const found = new Map<string, CurrentCard>();
  for (const card of cards) {
    const text = textOf(card);
    for (const symbol of [text?.symbol ?? "", ...(text?.otherSymbols ?? [])]) {
      const form = normaliseSymbol(symbol);
      if (form !== "" && !found.has(form)) found.set(form, card);
    }
  }
  return found;
}

/** "SA 10" as a key: "SA-10". Null where it makes none. */
function keyOf(symbol: string): string | null {
  const key = CardKey.safeParse(symbol.trim().replace(/[\s./]+/g, "-"));
  return key.success ? key.data : null;
}

function wantedOf(card: CurrentCard | null, key: string, listed: ListedService, isNewer: boolean, now: Date) {
  const before = card === null ? null : textOf(card);
  const isChanged = before === null || before.title !== listed.name || isNewer;
  const content = { ...(before ?? blankCard(listed.name, UNKNOWN_AREA, listed.symbol)) };
  if (isChanged) {
    content.title = listed.name;
    content.internalNote = withSource(content.internalNote, listed);
  }
  const checks: SectionChecks = {
    ...(card === null ? {} : (card.open ?? card.last)?.checks),
    ...(isChanged ? { title: { on: warsawDay(now), byId: null, mark: "V2" as const } } : {}),
  };
  const { ownerUnitId = null, isExample = false, reviewDueOn = null } = card ?? {};
  return { key, ownerUnitId, isExample, reviewDueOn, content, checks };
}

/** The note with one line on where the city has the card, in the place of the line of an earlier list. */
function withSource(note: string, { url, version, publishedOn }: ListedService): string {
  const line = ["BIP:", url, version, publishedOn].filter(Boolean).join(" ").slice(0, 1_000);
  const others = note.split("\n").filter((one) => !one.startsWith("BIP:"));
  return [...others, line].join("\n").trim().slice(-6_000);
}

async function knownList(tx: Tx): Promise<z.infer<typeof Known>> {
  const row = await tx.setting.findUnique({ where: { name: SETTING } });
  return row === null ? {} : Known.parse(row.value);
}

/** What was left because somebody writes it is not known yet, so that the next list tells of it again. */
async function keepList(tx: Tx, list: CityList, plan: ListPlan, known: z.infer<typeof Known>): Promise<void> {
  const left = new Set(plan.left.map(({ key }) => normaliseSymbol(key)));
  const seen = [...list.services].filter(([symbol]) => !left.has(symbol));
  const value = {
    ...known,
    ...Object.fromEntries(seen.map(([symbol, { version, publishedOn }]) => [symbol, { version, publishedOn }])),
  };
  await tx.setting.upsert({ where: { name: SETTING }, create: { name: SETTING, value }, update: { value } });
}
