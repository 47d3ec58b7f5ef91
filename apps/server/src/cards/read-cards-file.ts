import { CardFile, CardsFile } from "@kck/contracts";
import { z } from "zod";
import { BadImport } from "../import/bad-import";

const MOST_FAULTS = 20;
/** The file without its cards, each of which is judged by itself, so that a bad one is named by its key. */
const Around = z.strictObject({
  ...CardsFile.shape,
  $schema: z.string().optional(),
  cards: z.array(z.unknown()).max(50_000),
});
const Named = z.object({ key: z.string().max(80) });

/**
 * Judges a parsed file of cards.
 *
 * Errors  BadImport with up to 20 faults and their places; what stands there is not repeated.
 */
export function readCardsFile(value: unknown): CardsFile {
  const around = Around.safeParse(value);
  if (!around.success) throw unfit(faultsOf(around.error, ""));
  const cards: CardFile[] = [];
  const faults: string[] = [];
  for (const [at, raw] of around.data.cards.entries()) {
    const card = CardFile.safeParse(raw);
    if (card.success) cards.push(card.data);
    else faults.push(...faultsOf(card.error, `cards.${at}${nameOf(raw)}`));
    if (faults.length >= MOST_FAULTS) break;
  }
  if (faults.length > 0) throw unfit(faults);
  const { format, version, accounts } = around.data;
  return { format, version, accounts, cards };
}

/** The published schema of the file. */
export const cardsFileSchema = () => z.toJSONSchema(CardsFile, { io: "input" });

function nameOf(raw: unknown): string {
  const named = Named.safeParse(raw);
  return named.success ? ` (${JSON.stringify(named.data.key)})` : "";
}

function faultsOf(error: z.ZodError, where: string): string[] {
  return error.issues.map(
    ({ path, message }) => `${[where, ...path].filter((part) => part !== "").join(".")}: ${message}`,
  );
}

function unfit(faults: readonly string[]): BadImport {
  const shown = faults.slice(0, MOST_FAULTS).map((fault) => `\n  ${fault}`);
  return new BadImport(`The file is no file of service cards; nothing was written:${shown.join("")}`);
}
