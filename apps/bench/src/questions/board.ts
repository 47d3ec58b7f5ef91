import {
  AGED_DAYS,
  atWork,
  type Calendar,
  calendarOf,
  capacityOf,
  FIGURES,
  type Figure,
  isAbsentAt,
  POINTS,
  PRIORITIES,
} from "@kck/domain";
import { type Question, question } from "./question";
import { IS_OPEN, rowsInJson } from "./rows";

type Work = { unitId: string | null; assigneeId: string | null; load: number } & Record<Figure, number>;
type Worker = {
  id: string;
  name: string;
  unitId: string;
  workShare: number;
  absences: { from: string; to: string }[];
};
type Board = {
  work: Work[];
  workers: Worker[];
  automatic: string[];
  calendars: Calendar[];
  unitCalendars: { unitId: string; calendarKey: string }[];
};
type Asked = { unreadHours: number };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const points = PRIORITIES.map((priority) => `WHEN '${priority}' THEN ${POINTS[priority]}`).join(" ");
const WEIGHT = `(CASE i.priority ${points} END)::float8 * (1 + LEAST(1, GREATEST(0,
  extract(epoch FROM $1::timestamptz - i.created_at)::float8 / 86400) / ${AGED_DAYS}) / 2)`;
const COUNTED: Record<Figure, string> = {
  open: "true",
  unassigned: "i.assignee_id IS NULL",
  "at-risk": "i.status <> 'waiting' AND i.warn_at[1] <= $1 AND i.due_at > $1",
  overdue: "i.status <> 'waiting' AND i.due_at <= $1",
  "returned-twice": "i.return_count >= 2",
  unread: `i.status = 'forwarded'
    AND (SELECT h.since FROM holding h WHERE h.intake_id = i.id AND h.unit_id = i.unit_id) <= $2
    AND NOT EXISTS (SELECT 1 FROM presence p JOIN "user" u ON u.id = p.user_id
      WHERE p.intake_id = i.id AND u.unit_id = i.unit_id)`,
};
const counted = FIGURES.map((figure) => `(count(*) FILTER (WHERE ${COUNTED[figure]}))::int AS "${figure}"`).join(", ");

function sumOf(work: readonly Work[]) {
  const sum = (key: Figure | "load") => work.reduce((total, row) => total + row[key], 0);
  return { counts: Object.fromEntries(FIGURES.map((figure) => [figure, sum(figure)])), load: sum("load") };
}

function shownWorker(calendar: Calendar | undefined, worker: Worker, work: readonly Work[], now: Date) {
  const at = calendar === undefined ? now : atWork(calendar, now);
  const absences = worker.absences.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) }));
  const away = absences.filter((absence) => isAbsentAt([absence], at)).map(({ to }) => to.getTime());
  return {
    userId: worker.id,
    name: worker.name,
    awayUntil: away.length === 0 ? null : new Date(Math.max(...away)).toISOString(),
    capacity: calendar === undefined ? 0 : capacityOf(calendar, absences, worker.workShare, at),
    ...sumOf(work.filter(({ assigneeId }) => assigneeId === worker.id)),
  };
}

/** The board of all units as a supervisor sees it: what is open by unit and person, beside what everybody can do today. */
export const BOARD: Question = question<Asked, Board>(
  {
    name: "counts of the board",
    group: "read",
    procedure: "workload.board",
    who: "supervisor",
    // The order of units is no part of the answer: it is that in which PostgreSQL happens to group.
    settle: (answer) => {
      const { units } = answer as { units: { unitId: string | null }[] };
      return { units: units.toSorted((a, b) => String(a.unitId).localeCompare(String(b.unitId))) };
    },
  },
  {
    text: `SELECT
      ${rowsInJson(`SELECT i.unit_id AS "unitId", i.assignee_id AS "assigneeId", sum(${WEIGHT})::float8 AS load, ${counted}
        FROM intake i WHERE ${IS_OPEN} GROUP BY 1, 2`)} AS work,
      ${rowsInJson(`SELECT u.id, u.name, u.unit_id AS "unitId", u.work_share AS "workShare",
          ${rowsInJson(`SELECT a."from", a."to" FROM absence a WHERE a.user_id = u.id AND a."to" > $3`)} AS absences
        FROM "user" u WHERE u.is_active AND u.role = 'unit-staff' AND u.unit_id IS NOT NULL
        ORDER BY u.name, u.id`)} AS workers,
      ARRAY(SELECT id::text FROM unit WHERE assigns_itself) AS automatic,
      ${rowsInJson(`SELECT DISTINCT ON (key) key, version, name, hours, is_closed_on_holidays AS "isClosedOnHolidays",
        closed_days AS "closedDays" FROM calendar ORDER BY key, version DESC`)} AS calendars,
      ${rowsInJson(`SELECT unit_id AS "unitId", calendar_key AS "calendarKey" FROM unit_calendar`)} AS "unitCalendars"`,
    values: ({ unreadHours }) => {
      const now = Date.now();
      return [new Date(now), new Date(now - unreadHours * HOUR_MS), new Date(now - DAY_MS)];
    },
    answer: ([board]) => {
      if (board === undefined) return { units: [] };
      const now = new Date();
      const workOf = Map.groupBy(board.work, ({ unitId }) => unitId);
      const workersOf = Map.groupBy(board.workers, ({ unitId }) => unitId as string | null);
      const units = [...new Set([...workOf.keys(), ...workersOf.keys()])].map((unitId) => {
        const work = workOf.get(unitId) ?? [];
        const calendar = calendarOf(board, unitId);
        const people = (workersOf.get(unitId) ?? []).map((worker) => shownWorker(calendar, worker, work, now));
        const capacity = people.reduce((total, person) => total + person.capacity, 0);
        return { unitId, isAutomatic: board.automatic.includes(unitId ?? ""), people, capacity, ...sumOf(work) };
      });
      return { units };
    },
  },
);
