import type { CardContent, CardFile, CardsFile, Mark, SectionChecks } from "@kck/contracts";
import type { Db } from "@kck/db";
import { fromDay } from "../view";

const TOGETHER = 500;

/**
 * Every card in force with its accounts, as one file that an import takes. It goes without the note of the centre and
 * without the names of those who checked a section.
 *
 * Errors  whatever the database says.
 */
export async function exportCards(db: Db): Promise<CardsFile> {
  const accounts = await db.bankAccount.findMany({ where: { number: { not: "" } }, orderBy: { key: "asc" } });
  const cards: CardFile[] = [];
  for (let after = ""; ; ) {
    const rows = await db.serviceCard.findMany({
      where: { key: { gt: after }, archivedAt: null, revisions: { some: { status: "published" } } },
      include: { owner: { select: { key: true } }, revisions: { where: { status: "published" } } },
      orderBy: { key: "asc" },
      take: TOGETHER,
    });
    for (const { key, owner, isExample, reviewDueOn, revisions } of rows) {
      const [revision] = revisions;
      if (revision === undefined) continue;
      const content = revision.content as CardContent; // as it was judged when it was published
      cards.push({
        key,
        owner: owner?.key ?? null,
        isExample,
        reviewDueOn: fromDay(reviewDueOn),
        content: { ...content, internalNote: "" },
        checks: withoutNames(revision.checks as SectionChecks),
      });
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < TOGETHER) break;
    after = last.key;
  }
  return {
    format: "kck-service-cards",
    version: 1,
    accounts: accounts.map(({ key, name, number, mark, checkedOn }) => ({
      key,
      name,
      number,
      mark: mark as Mark, // the column holds nothing else
      checkedOn: fromDay(checkedOn) ?? "",
    })),
    cards,
  };
}

function withoutNames(checks: SectionChecks): CardFile["checks"] {
  return Object.fromEntries(Object.entries(checks).map(([section, { on, mark }]) => [section, { on, mark }]));
}
