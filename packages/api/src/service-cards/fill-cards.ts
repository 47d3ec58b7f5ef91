import type { CardFile, CardsFile, SectionChecks } from "@kck/contracts";
import type { Tx } from "@kck/db";
import { recordOther } from "../history/events";
import { newId } from "../new-id";
import { putInForce } from "./put-in-force";
import { insertRevision } from "./store";
import { toDay } from "./view";

/** The product itself: nobody has edited or approved what it fills in. */
const PRODUCT = { id: null, kind: "clock" } as const;

/**
 * Fills in cards and accounts where they are not there yet, each card as its first revision, published.
 *
 * Shapes  a file of cards; answers how many cards came to be. Units stand by their keys.
 * Errors  throws where a card names a unit that the city does not have. What is there already is left as an editor made
 *         it, so it may run again with a newer file.
 */
export async function fillCards(tx: Tx, file: CardsFile, now: Date): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('fill-cards'))`;
  await tx.bankAccount.createMany({
    data: file.accounts.map(({ checkedOn, ...account }) => ({
      ...account,
      id: newId(now),
      checkedOn: new Date(`${checkedOn}T00:00:00Z`),
    })),
    skipDuplicates: true,
  });
  const units = new Map(
    (await tx.unit.findMany({ select: { id: true, key: true } })).map((unit) => [unit.key, unit.id]),
  );
  const there = new Set((await tx.serviceCard.findMany({ select: { key: true } })).map((card) => card.key));
  const fresh = file.cards.filter((card) => !there.has(card.key));
  for (const card of fresh) await fillCard(tx, card, units, now);
  return fresh.length;
}

async function fillCard(tx: Tx, card: CardFile, units: ReadonlyMap<string, string>, now: Date): Promise<void> {
  const ownerUnitId = card.owner === null ? null : units.get(card.owner);
  if (ownerUnitId === undefined) throw new Error(`card ${card.key} names the unit ${card.owner}, which is not there`);
  const { key, isExample, content } = card;
  const cardId = newId(now);
  const reviewDueOn = toDay(card.reviewDueOn);
  await tx.serviceCard.create({ data: { id: cardId, key, ownerUnitId, isExample, reviewDueOn, createdAt: now } });
  const checks: SectionChecks = Object.fromEntries(
    Object.entries(card.checks).map(([section, check]) => [section, { ...check, byId: null }]),
  );
  const revision = await insertRevision(tx, { id: newId(now), cardId, content, checks, editedByIds: [] }, now);
  const occasion = { actor: PRODUCT, now };
  await recordOther(tx, occasion, { type: "card.created", cardId, revisionId: revision.id });
  await putInForce(tx, occasion, revision, null);
}
