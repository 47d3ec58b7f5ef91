import { OPEN_STATUSES } from "@kck/domain";
import type pg from "pg";
import type { Person } from "../data/city";
import { MARKED } from "../data/vocabulary";
import { ownSearchOf } from "../questions/own-view";

const MOST = 200;
/** What the desktop asks the board for where nobody chose. */
const UNREAD_HOURS = 8;

/** What questions are asked about, drawn from what is there, the same rows for the same seed. */
export type Samples = {
  readonly intakes: readonly { id: string; number: string; unitId: string; phone: string }[];
  readonly streets: readonly { street: string; categoryId: string; words: string }[];
  readonly categories: readonly string[];
  readonly cursor: string;
};

export async function drawSamples(pool: pg.Pool): Promise<Samples> {
  const open = [...OPEN_STATUSES];
  const [intakes, streets, categories, page] = await Promise.all([
    pool.query(
      `SELECT i.id, i.number, i.unit_id AS "unitId", c.phone_e164 AS phone FROM intake i JOIN contact c ON c.id = i.contact_id
       WHERE i.status = 'closed' AND i.unit_id IS NOT NULL AND c.phone_e164 IS NOT NULL ORDER BY md5(i.number) LIMIT $1`,
      [MOST],
    ),
    pool.query(
      `SELECT street, category_id AS "categoryId", left(description, 60) AS words FROM intake
       WHERE status = ANY($2) AND created_at > now() - interval '29 days' ORDER BY md5(number) LIMIT $1`,
      [MOST, open],
    ),
    pool.query(
      `SELECT category_id AS id FROM intake WHERE status = ANY($2) GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT $1`,
      [20, open],
    ),
    pool.query(
      `SELECT created_at::text AS key, id FROM intake ORDER BY created_at DESC, id DESC
       LIMIT 1 OFFSET LEAST(10000, (SELECT count(*) / 2 FROM intake))`,
    ),
  ]);
  const { key, id } = page.rows[0];
  return {
    intakes: intakes.rows,
    streets: streets.rows,
    categories: categories.rows.map((row) => row.id),
    cursor: JSON.stringify([key, id]),
  };
}

/** What each list is asked for. */
export function inputOf(name: string, samples: Samples, n: number, who: Person): unknown {
  const any = <Item>(items: readonly Item[]): Item => {
    const item = items[n % items.length];
    if (item === undefined) throw new Error(`there is nothing to ask "${name}" about`);
    return item;
  };
  const list = (search: object, cursor: string | null = null) => ({ search, cursor, limit: 50 });
  switch (name) {
    case "an intake with its timeline":
      return { id: any(samples.intakes).id };
    case "a resident by number":
      return { typed: any(samples.intakes).phone };
    case "counts of an inbox":
      return { unitId: who.unitId, userId: who.id };
    case "counts of the board":
      return { unreadHours: UNREAD_HOURS };
    case "duplicate hints": {
      const { street, categoryId, words } = any(samples.streets);
      return { categoryId, place: `${street} 12`, words };
    }
    case "an own saved view":
      return list(ownSearchOf(who));
    case "inbox of a unit":
      return list({ unitIds: [who.unitId], statuses: ["accepted"], sort: "due", isDescending: false });
    case "open of a category":
      return list({ categoryIds: [any(samples.categories)], statuses: [...OPEN_STATUSES] });
    case "overdue of everything":
      return list({ isOverdue: true, sort: "due", isDescending: false });
    case "newest of all":
      return list({});
    case "page 200 of all":
      return list({}, samples.cursor);
    case "words with 100 hits":
      return list({ words: MARKED.rare.word });
    case "words without hits":
      return list({ words: MARKED.absent.word });
    case "words in a tenth":
      return list({ words: MARKED.frequent.word });
    case "an inflected form":
      return list({ words: "hydrantami " });
    case "by number":
      return list({ words: any(samples.intakes).number });
    case "by phone":
      return list({ words: any(samples.intakes).phone });
    default:
      throw new Error(`nobody knows how to ask "${name}"`);
  }
}
