import { OPEN_STATUSES } from "@kck/domain";
import { iso } from "./question";

export const ROW = `i.id, i.number, i.version, i.kind, i.status, i.priority, i.channel, i.category_id AS "categoryId",
  i.unit_id AS "unitId", i.assignee_id AS "assigneeId", i.subject, i.street, i.house_number AS "houseNumber",
  i.place_text AS "placeText", i.district_number AS "districtNumber", i.created_at AS "createdAt",
  i.updated_at AS "updatedAt", i.due_at AS "dueAt", i.return_count AS "returnCount",
  i.external_number AS "externalNumber"`;
/** The condition of the partial indexes of what is open. */
export const IS_OPEN = "i.status NOT IN ('resolved', 'closed', 'duplicate', 'cancelled')";
export const MATTER = `id, number, subject, kind, status, created_at AS "createdAt", due_at AS "dueAt"`;

/** The rows of a statement as one value of another. */
export const rowsInJson = (of: string) => `(SELECT COALESCE(json_agg(l), '[]') FROM (${of}) l)`;

export type Row = {
  id: string;
  number: string;
  version: number;
  kind: string;
  status: string;
  priority: string;
  channel: string;
  categoryId: string | null;
  unitId: string | null;
  assigneeId: string | null;
  subject: string;
  street: string | null;
  houseNumber: string | null;
  placeText: string | null;
  districtNumber: number | null;
  createdAt: Date;
  updatedAt: Date;
  dueAt: Date | null;
  returnCount: number;
  externalNumber: string | null;
};
export type Matter = Pick<Row, "id" | "number" | "subject" | "kind" | "status"> & {
  createdAt: string;
  dueAt: string | null;
};

const OPEN = new Set<string>(OPEN_STATUSES);

export function shown(row: Row) {
  const address = [row.street, row.houseNumber].filter(Boolean).join(" ");
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    kind: row.kind,
    status: row.status,
    priority: row.priority,
    channel: row.channel,
    categoryId: row.categoryId,
    unitId: row.unitId,
    assigneeId: row.assigneeId,
    subject: row.subject,
    place: [address, row.placeText].filter(Boolean).join(", "),
    districtNumber: row.districtNumber,
    createdAt: iso(row.createdAt),
    updatedAt: iso(row.updatedAt),
    dueAt: iso(row.dueAt),
    isOverdue: OPEN.has(row.status) && row.status !== "waiting" && row.dueAt !== null && row.dueAt < new Date(),
    returnCount: row.returnCount,
    externalNumber: row.externalNumber,
  };
}

/** A page and where the next one begins, of rows of which one more was read than is shown. */
export function pageOf(
  listed: readonly (Row & { sortKey: string })[],
  limit: number,
  ranking: "all" | "newest" | null = null,
) {
  const last = listed[limit - 1];
  const nextCursor = listed.length > limit && last !== undefined ? JSON.stringify([last.sortKey, last.id]) : null;
  return { rows: listed.slice(0, limit).map(shown), nextCursor, ranking };
}

export const shownMatter = (matter: Matter) => ({
  ...matter,
  createdAt: iso(matter.createdAt),
  dueAt: iso(matter.dueAt),
});
