import type { AccountsPlan, CardsPlan, CityList, ListPlan } from "@kck/api";

const MOST_NAMED = 200;

const WHY = {
  archived: "archived, not touched",
  "being-written": "somebody is writing it, not touched",
} as const;

function section(title: string, lines: readonly string[]): string[] {
  const more = lines.length > MOST_NAMED ? [`    and ${lines.length - MOST_NAMED} more`] : [];
  return [`  ${title}: ${lines.length}`, ...lines.slice(0, MOST_NAMED).map((line) => `    ${line}`), ...more];
}

function cardLines(plan: CardsPlan): string[] {
  return [
    ...section("new", plan.created),
    ...section(
      "changed",
      plan.changed.map(({ key, sections }) => `${key}: ${sections.join(", ")}`),
    ),
    `  the same: ${plan.same}`,
    ...section("gone from the file, kept as they are", plan.gone),
    ...section(
      "left",
      plan.left.map(({ key, why }) => `${key}: ${WHY[why]}`),
    ),
  ];
}

/** What a file of cards would change, in words fit to be printed: keys and names of sections alone. */
export function cardsReport(plan: CardsPlan & { readonly accounts: AccountsPlan }): string {
  const { proposed, waiting } = plan.accounts;
  const accounts = [
    ...section("accounts proposed, for a supervisor to decide", proposed),
    ...section("accounts with a change that waits already", waiting),
  ];
  return `${["Service cards", ...cardLines(plan), ...accounts].join("\n")}\n`;
}

/** What the city's list would change. */
export function listReport(plan: ListPlan, list: CityList): string {
  const lines = [
    "City's list of service cards",
    ...cardLines(plan),
    `  rows that repeat another: ${list.repeated}`,
    ...section(
      "symbols that make no card",
      plan.unmatchedSymbols.map((symbol) => JSON.stringify(symbol)),
    ),
    ...section(
      "rows that cannot be used",
      list.unmatched.map(({ row, why }) => `row ${row}: ${why.replaceAll("-", " ")}`),
    ),
  ];
  return `${lines.join("\n")}\n`;
}

/** The last line: what was done. */
export function endOfReport(isDryRun: boolean, drafts: number): string {
  if (isDryRun) return "Dry run: nothing was written.\n";
  return drafts === 0 ? "Nothing to write.\n" : `${drafts} drafts were written; an editor submits them as any other.\n`;
}
