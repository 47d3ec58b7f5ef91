import type { IntakeSearch, ListIntakes } from "@kck/contracts";
import { OPEN_STATUSES } from "@kck/domain";
import type { Person } from "../data/city";
import { type Question, question } from "./question";
import { IS_OPEN, pageOf, ROW, type Row } from "./rows";

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
type Asked = { readonly userId: string };

const KEY = "COALESCE(i.due_at, 'infinity')";

/** The tabs above the list. */
const TABS: Question = question<Asked, unknown>(
  { name: "the tabs of the views", group: "list", procedure: "views.list", who: "consultant" },
  {
    text: `SELECT id, name, is_shared AS "isShared", owner_id = $1 AS "isOwn", search, columns
      FROM saved_view WHERE owner_id = $1 OR is_shared ORDER BY name LIMIT 200`,
    values: ({ userId }) => [userId],
    answer: (rows) => rows,
  },
);

/** The tabs, and then the first page of the own one by the search that the view's address holds: two calls, as at the desktop. */
export const OWN_VIEW: Question = question<ListIntakes, Row & { sortKey: string }>(
  {
    name: "an own saved view",
    group: "list",
    before: TABS,
    procedure: "intakes.list",
    who: "consultant",
  },
  {
    text: `SELECT ${ROW}, (${KEY})::text AS "sortKey" FROM intake i WHERE ${IS_OPEN} AND i.status <> ALL($1::text[])
      AND i.district_number = ANY($2::int[]) AND i.priority = ANY($3::text[]) ORDER BY ${KEY}, i.id LIMIT 51`,
    values: ({ search: { statuses = [], districts, priorities } }) => {
      const leftOut = OPEN_STATUSES.filter((status) => !statuses.includes(status));
      return [leftOut, districts, priorities];
    },
    answer: (rows, { limit }) => pageOf(rows, limit),
  },
);
