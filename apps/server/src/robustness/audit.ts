import type { Database } from "@kck/db";
import { type IntakeFact, isVersioned, rebuild } from "@kck/domain";
import type { Ledger } from "./ledger";

/** What is wrong in the database, in words; three empty lists are what the product promises. */
export type Findings = { readonly missing: string[]; readonly doubled: string[]; readonly wrong: string[] };

/** Compares the database with what was acknowledged, once nobody sends anything any more. */
export async function audit({ prisma }: Database, ledger: Ledger): Promise<Findings> {
  const findings: Findings = { missing: [], doubled: [], wrong: [] };
  const rows = await prisma.intake.findMany({ include: { notes: true, holdings: true } });
  const events = await prisma.event.findMany({ where: { intakeId: { not: null } }, orderBy: { seq: "asc" } });
  const factsOf = Map.groupBy(events, ({ intakeId }) => intakeId);
  const there = new Map(rows.map((row) => [row.id, row]));

  for (const known of ledger.intakes.values()) {
    const row = there.get(known.id);
    if (row === undefined) {
      findings.missing.push(`intake ${known.number}`);
      continue;
    }
    const types = (factsOf.get(known.id) ?? []).map(({ type }) => type);
    compareLists(known.facts, types, (type) => `${type} of ${known.number}`, findings);
    compareLists(
      known.words,
      row.notes.map(({ body }) => body),
      (words) => `the words "${words}"`,
      findings,
    );
    const state = (it: { number: string; status: string; version: number }) =>
      `${it.number} ${it.status} ${it.version}`;
    if (state(row) !== state(known)) findings.wrong.push(`${state(row)} is known as ${state(known)}`);
    if (row.holdings.length !== 1) findings.wrong.push(`${row.number} has ${row.holdings.length} holdings`);
  }

  for (const row of rows) {
    if (!ledger.intakes.has(row.id)) findings.doubled.push(`intake ${row.number}, which nobody knows`);
    const facts = (factsOf.get(row.id) ?? []).map(({ type, data }) => ({ ...Object(data), type }) as IntakeFact);
    const versioned = facts.filter(({ type }) => isVersioned(type)).length;
    if (versioned !== row.version) findings.wrong.push(`${row.number}: version ${row.version}, ${versioned} saves`);
    const differing = Object.entries(columnsOf(rebuild(facts))).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(Object(row)[name]),
    );
    if (differing.length > 0) findings.wrong.push(`history rebuilds ${row.number} with ${JSON.stringify(differing)}`);
  }

  compareLists(
    [...ledger.contacts],
    (await prisma.contact.findMany()).map(({ id }) => id),
    (id) => `contact ${id}`,
    findings,
  );
  const commands = await prisma.command.count();
  if (commands !== ledger.acknowledged.length) {
    findings.wrong.push(`${commands} commands are kept, ${ledger.acknowledged.length} were acknowledged`);
  }
  const numbers = new Set(rows.map(({ number }) => number)).size;
  if (numbers !== rows.length) findings.doubled.push(`${rows.length} intakes have ${numbers} numbers`);
  return findings;
}

/** What history says, named as the columns of the row are; the promise stands in several of them. */
function columnsOf(rebuilt: ReturnType<typeof rebuild>): object {
  if (rebuilt === null) return { nothing: true };
  const { promise, ...rest } = rebuilt;
  return { ...rest, ...(promise ?? { countedFrom: null }) };
}

/** What was acknowledged against what is there, each thing as often as it comes. */
function compareLists(
  acknowledged: readonly string[],
  there: readonly string[],
  nameOf: (thing: string) => string,
  { missing, doubled }: Findings,
): void {
  const counts = new Map<string, number>();
  for (const thing of there) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  for (const thing of acknowledged) counts.set(thing, (counts.get(thing) ?? 0) - 1);
  for (const [thing, count] of counts) {
    if (count < 0) missing.push(nameOf(thing));
    if (count > 0) doubled.push(nameOf(thing));
  }
}
