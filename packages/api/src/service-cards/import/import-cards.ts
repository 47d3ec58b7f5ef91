import { AddAccount, type CardsFile, type SectionChecks } from "@kck/contracts";
import type { Tx } from "@kck/db";
import { readAccountNumber } from "@kck/domain";
import { insertChange } from "../../accounts/store";
import { recordOther } from "../../history/events";
import { newId } from "../../new-id";
import { toDay } from "../view";
import { currentCards } from "./current-cards";
import { type CardsPlan, newPlan, planCard } from "./plan";
import { writeDrafts } from "./write-drafts";

export type ImportOccasion = {
  readonly now: Date;
  /** In whose name drafts are written; null writes nothing. */
  readonly authorId: string | null;
  /** Told before anything is written. */
  readonly onPlan: (plan: CardsPlan & { readonly accounts: AccountsPlan }) => void;
  readonly onProgress: (done: number, total: number) => void;
};
export type AccountsPlan = { readonly proposed: string[]; readonly waiting: string[] };

/** What makes a file unfit, with the place in it. */
export class UnfitFile extends Error {
  override readonly name = "UnfitFile";
}

/**
 * Brings a file of cards in: each text that differs becomes the draft of the next revision, each account that differs a
 * proposal that a supervisor decides. Units and accounts stand by their keys.
 *
 * Errors  UnfitFile where the file names a unit that the city does not have, holds a card or account twice, or an
 *         account number with wrong check digits.
 */
export async function importCards(tx: Tx, file: CardsFile, occasion: ImportOccasion): Promise<void> {
  const { authorId, now } = occasion;
  const units = new Map((await tx.unit.findMany({ select: { id: true, key: true } })).map(({ id, key }) => [key, id]));
  const cards = await currentCards(tx);
  const plan = newPlan();
  const keys = new Set<string>();
  for (const [at, card] of file.cards.entries()) {
    const where = `cards.${at} (${card.key})`;
    const ownerUnitId = card.owner === null ? null : units.get(card.owner);
    if (ownerUnitId === undefined) throw new UnfitFile(`${where}: there is no unit ${JSON.stringify(card.owner)}`);
    if (keys.has(card.key)) throw new UnfitFile(`${where}: the card is in the file twice`);
    keys.add(card.key);
    const there = cards.get(card.key) ?? null;
    const { key, isExample } = card;
    const content = {
      ...card.content,
      // A file for others goes without the note of the centre, and must not take it away.
      internalNote: card.content.internalNote || ((there?.open ?? there?.last)?.content.internalNote ?? ""),
    };
    const checks: SectionChecks = Object.fromEntries(
      Object.entries(card.checks).map(([section, check]) => [section, { ...check, byId: null }]),
    );
    const wanted = { key, ownerUnitId, isExample, reviewDueOn: toDay(card.reviewDueOn), content, checks };
    planCard(plan, there, wanted, authorId);
  }
  plan.gone.push(
    ...[...cards.values()].flatMap(({ key, archivedAt }) => (archivedAt === null && !keys.has(key) ? key : [])),
  );
  const changes = await accountChanges(tx, file);
  const accounts = {
    proposed: changes.filter(({ isWaiting }) => !isWaiting).map(({ key }) => key),
    waiting: changes.filter(({ isWaiting }) => isWaiting).map(({ key }) => key),
  };
  occasion.onPlan({ ...plan, accounts });
  if (authorId === null) return;
  await proposeAccounts(tx, changes, { authorId, now });
  const author = { actor: { id: authorId, kind: "editor" as const }, now };
  await writeDrafts(tx, plan.drafts, author, (done) => occasion.onProgress(done, plan.drafts.length));
}

type AccountChange = { key: string; name: string; number: string; id: string | null; was: string; isWaiting: boolean };

async function accountChanges(tx: Tx, file: CardsFile): Promise<AccountChange[]> {
  const there = new Map(
    (await tx.bankAccount.findMany({ include: { changes: { where: { decidedAt: null } } } })).map((row) => [
      row.key,
      row,
    ]),
  );
  const keys = new Set<string>();
  return file.accounts.flatMap(({ key, name, number: typed }, at) => {
    const where = `accounts.${at} (${key})`;
    const number = readAccountNumber(typed);
    if (!AddAccount.shape.key.safeParse(key).success) throw new UnfitFile(`${where}: this is no key of an account`);
    if (number === null) throw new UnfitFile(`${where}: the check digits of the account number do not fit`);
    if (keys.has(key)) throw new UnfitFile(`${where}: the account is in the file twice`);
    keys.add(key);
    const account = there.get(key);
    if (account !== undefined && account.number === number && account.name === name) return [];
    const isWaiting = account !== undefined && account.changes.length > 0;
    return [{ key, name, number, id: account?.id ?? null, was: account?.number ?? "", isWaiting }];
  });
}

/** As the editor does it: a new number is told to no caller before another person has accepted it. */
async function proposeAccounts(
  tx: Tx,
  changes: readonly AccountChange[],
  { authorId, now }: { authorId: string; now: Date },
): Promise<void> {
  for (const { key, name, number, id, was, isWaiting } of changes) {
    if (isWaiting) continue;
    const accountId = id ?? newId(now);
    if (id === null) {
      await tx.bankAccount.create({ data: { id: accountId, key, name, number: "", mark: "?", checkedOn: now } });
    }
    const changeId = newId(now);
    await insertChange(tx, { id: changeId, accountId, name, number, reason: "import" }, was, { id: authorId, at: now });
    const fact = { type: "account.proposed", accountId, changeId } as const;
    await recordOther(tx, { actor: { id: authorId, kind: "editor" }, now }, fact);
  }
}
