import { CardWork, type CardWorkItem, CardWorkView } from "@kck/contracts";
import { type CardReportPurpose, type CardSection, DAY_MS } from "@kck/domain";
import { procedureFor } from "../trpc";
import { namesOfCards } from "./names";
import { passedOn, searchesGivenUp, weigh } from "./signs";

const MOST = 300;

/** What an editor should look at, heaviest first: searches given up, cards that did not help, reports. */
export const cardWork = procedureFor("cardUse.work")
  .input(CardWork)
  .output(CardWorkView)
  .query(async ({ ctx, input }): Promise<CardWorkView> => {
    const now = ctx.now();
    const since = new Date(now.getTime() - input.days * DAY_MS);
    const [searches, cards, reports] = await Promise.all([
      searchesGivenUp(ctx.db, since, now),
      passedOn(ctx.db, since, now),
      ctx.db.cardReport.findMany({ where: { resolvedAt: null }, orderBy: { at: "desc" }, take: MOST }),
    ]);
    const people = await ctx.db.user.findMany({
      where: { id: { in: reports.map(({ userId }) => userId) } },
      select: { id: true, name: true },
    });
    const cardIds = [...cards.map(({ cardId }) => cardId), ...reports.flatMap(({ cardId }) => cardId ?? [])];
    const byId = await namesOfCards(ctx.db, cardIds);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const items: CardWorkItem[] = [
      ...searches.map((search) => ({ type: "search" as const, ...search })),
      ...cards.flatMap(({ cardId, ...signs }) => {
        const card = byId.get(cardId);
        return card === undefined ? [] : [{ type: "passed-on" as const, ...card, ...signs }];
      }),
      ...reports.map((report) => ({
        type: "report" as const,
        id: report.id as Extract<CardWorkItem, { type: "report" }>["id"],
        purpose: report.purpose as CardReportPurpose,
        card: report.cardId === null ? null : (byId.get(report.cardId) ?? null),
        section: report.section as CardSection | null,
        words: report.words,
        byName: names.get(report.userId) ?? "",
        ...weigh("report", [report.at], now),
      })),
    ];
    return { items: items.toSorted((a, b) => b.weight - a.weight || (a.lastAt < b.lastAt ? 1 : -1)).slice(0, MOST) };
  });
