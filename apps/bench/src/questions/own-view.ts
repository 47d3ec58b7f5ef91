import type { IntakeSearch, ListIntakes } from "@kck/contracts";
import { OPEN_STATUSES } from "@kck/domain";
import type { Person } from "../data/city";
import { type Question, question } from "./question";
import { IS_OPEN, pageOf, ROW, type Row, rowsInJson } from "./rows";

const DISTRICTS = 18;

/** What the view holds that somebody keeps for themselves: the pressing matters of a district, the nearest deadline first. */
export function ownSearchOf({ email }: Person): IntakeSearch {
  const district = 1 + (Number(/\d+/.exec(email)?.[0] ?? 0) % DISTRICTS);
  return {
    statuses: OPEN_STATUSES.filter((status) => status !== "waiting"),
    districts: [district],
    priorities: ["P1", "P2", "P3"],
    sort: "due",
    isDescending: false,
  };
}

/** Whose views they are stands in the session; a floor, which knows none, is told. */
type Asked = ListIntakes & { readonly userId: string };
type Listed = Row & { sortKey: string };
type Found = { views: unknown; listed: (Omit<Listed, "dueAt"> & { dueAt: string | null })[] };

const KEY = "COALESCE(i.due_at, 'infinity')";

/** The tabs above the list, and the first page of the own one, by the search that the view's address holds. */
export const OWN_VIEW: Question = question<Asked, Found>(
  {
    name: "an own saved view",
    group: "list",
    before: "views.list",
    procedure: "intakes.list",
    who: "consultant",
  },
  {
    text: `SELECT
      ${rowsInJson(`SELECT id, name, is_shared AS "isShared", owner_id = $1 AS "isOwn", search, columns
        FROM saved_view WHERE owner_id = $1 OR is_shared ORDER BY name LIMIT 200`)} AS views,
      ${rowsInJson(`SELECT ${ROW}, (${KEY})::text AS "sortKey" FROM intake i WHERE ${IS_OPEN} AND i.status = ANY($2::text[])
        AND i.district_number = ANY($3::int[]) AND i.priority = ANY($4::text[]) ORDER BY ${KEY}, i.id LIMIT 51`)} AS listed`,
    values: ({ userId, search }) => [userId, search.statuses, search.districts, search.priorities],
    answer: ([found], { limit }) => {
      const listed = (found?.listed ?? []).map(
        (row): Listed => ({ ...row, dueAt: row.dueAt ? new Date(row.dueAt) : null }),
      );
      return [found?.views, pageOf(listed, limit)];
    },
  },
);
