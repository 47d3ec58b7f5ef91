import {
  type CardArea,
  type CardId,
  CardListView,
  type CardRow,
  type CardSearch,
  ListCards,
  type RevisionId,
  type UnitId,
} from "@kck/contracts";
import { Prisma } from "@kck/db";
import { type RevisionStatus, warsawDay } from "@kck/domain";
import type { z } from "zod";
import { procedureFor } from "../trpc";
import { conditionsOf, overdue } from "./list-conditions";

type Found = {
  id: string;
  key: string;
  version: number;
  title: string;
  symbol: string | null;
  area: z.infer<typeof CardArea>;
  ownerUnitId: string | null;
  isExample: boolean;
  reviewDueOn: string | null;
  isOverdue: boolean;
  archivedAt: Date | null;
  inForceId: string | null;
  inForceNumber: number | null;
  publishedAt: Date | null;
  openId: string | null;
  openNumber: number | null;
  openStatus: RevisionStatus | null;
  publishAt: Date | null;
  changedAt: Date;
  total: number;
};

/** The orders of the list; the id decides between equals, so that pages neither repeat nor lose a card. */
const ORDERS: Record<NonNullable<CardSearch["sort"]>, Prisma.Sql> = {
  title: Prisma.sql`found.title, found.id`,
  changed: Prisma.sql`found."changedAt" DESC, found.id DESC`,
  review: Prisma.sql`found."reviewDueOn" NULLS LAST, found.title, found.id`,
};

/** The editor's list: what is in force, what is being written, and whose review is overdue. */
export const listCards = procedureFor("cards.list")
  .input(ListCards)
  .output(CardListView)
  .query(async ({ ctx, input: { search, offset, limit } }) => {
    const today = warsawDay(ctx.now());
    const where = Prisma.join(conditionsOf(search, today), " AND ");
    const order = ORDERS[search.sort ?? "title"];
    // Texts are long: they are looked into for the page alone.
    const found = await ctx.db.$queryRaw<Found[]>`
      WITH all_found AS (
        SELECT c.id, c.key, c.version, COALESCE(o.title, p.title, l.title) AS title,
          COALESCE(o.symbol, p.symbol, l.symbol) AS symbol, COALESCE(o.id, p.id, l.id) AS "shownId",
          c.owner_unit_id AS "ownerUnitId", c.is_example AS "isExample", c.review_due_on::text AS "reviewDueOn",
          COALESCE(${overdue(today)}, false) AS "isOverdue", c.archived_at AS "archivedAt",
          p.id AS "inForceId", p.number AS "inForceNumber", p.published_at AS "publishedAt",
          o.id AS "openId", o.number AS "openNumber", o.status AS "openStatus", o.publish_at AS "publishAt",
          l.updated_at AS "changedAt", (count(*) OVER ())::int AS total
        FROM service_card c
        LEFT JOIN card_revision p ON p.card_id = c.id AND p.status = 'published'
        LEFT JOIN card_revision o ON o.card_id = c.id AND o.status IN ('draft', 'in-review', 'scheduled')
        JOIN LATERAL (SELECT * FROM card_revision r WHERE r.card_id = c.id ORDER BY r.number DESC LIMIT 1) l ON true
        WHERE ${where}
      ), page AS (
        SELECT * FROM all_found found ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}
      )
      SELECT found.*, shown.content ->> 'area' AS area
      FROM page found JOIN card_revision shown ON shown.id = found."shownId" ORDER BY ${order}`;
    const late = await ctx.db.$queryRaw<{ unitId: UnitId | null; count: number }[]>`
      SELECT c.owner_unit_id AS "unitId", count(*)::int AS count FROM service_card c
      WHERE ${overdue(today)} GROUP BY c.owner_unit_id ORDER BY count DESC, c.owner_unit_id`;
    return { rows: found.map(toRow), total: found[0]?.total ?? 0, overdue: late };
  });

function toRow(card: Found): CardRow {
  const { inForceId, inForceNumber, publishedAt, openId, openNumber, openStatus, publishAt } = card;
  return {
    id: card.id as CardId,
    key: card.key,
    version: card.version,
    title: card.title,
    symbol: card.symbol,
    area: card.area,
    ownerUnitId: card.ownerUnitId as UnitId | null,
    isExample: card.isExample,
    reviewDueOn: card.reviewDueOn,
    isOverdue: card.isOverdue,
    archivedAt: card.archivedAt?.toISOString() ?? null,
    inForce:
      inForceId === null || inForceNumber === null || publishedAt === null
        ? null
        : { revisionId: inForceId as RevisionId, number: inForceNumber, publishedAt: publishedAt.toISOString() },
    open:
      openId === null || openNumber === null || openStatus === null
        ? null
        : {
            revisionId: openId as RevisionId,
            number: openNumber,
            status: openStatus,
            publishAt: publishAt?.toISOString() ?? null,
          },
    changedAt: card.changedAt.toISOString(),
  };
}
