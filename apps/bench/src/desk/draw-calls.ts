import type { RoutingExplanation, SuggestRoute } from "@kck/contracts";
import { needsPhoneHandover, OPEN_STATUSES } from "@kck/domain";
import type pg from "pg";
import type { createTimes } from "../day/times";

/** What somebody calls about: about a place of which open matters are known, in a category that the desk forwards without more. */
export type DeskCall = {
  readonly phone: string;
  readonly words: string;
  readonly code: string;
  readonly place: string;
};
type Drawn = DeskCall & Pick<SuggestRoute, "categoryId" | "kind"> & { readonly street: string };
/** Asks the product's rules, as the desk does. */
export type AskRules = (matter: SuggestRoute) => Promise<RoutingExplanation>;

/** Draws so many calls from what is there; no two in a row are about the same street. What the rules call danger is left out. */
export async function drawCalls(
  pool: pg.Pool,
  askRules: AskRules,
  most: number,
  times: ReturnType<typeof createTimes>,
): Promise<readonly DeskCall[]> {
  const { rows } = await pool.query<Drawn>(
    `SELECT DISTINCT ON (i.street) k.phone_e164 AS phone, left(i.description, 40) AS words, c.code, i.street || ' 12' AS place,
            i.street, c.id AS "categoryId", c.kind
     FROM intake i JOIN category c ON c.id = i.category_id JOIN contact k ON k.id = i.contact_id
     WHERE i.status = ANY($1) AND i.created_at > now() - interval '29 days' AND i.street IS NOT NULL
       AND k.phone_e164 IS NOT NULL AND k.resident_id IS NOT NULL AND c.priority <> 'P1' AND c.unit_id IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM question q WHERE q.category_id = c.id AND q.is_required)
     ORDER BY i.street, md5(i.number)`,
    [[...OPEN_STATUSES]],
  );
  const calls: DeskCall[] = [];
  for (const drawn of rows) {
    if (calls.length === most) break;
    const { priority } = await askRules(matterOf(drawn));
    if (needsPhoneHandover(priority)) times.leaveOut("calls about danger, which wait for a hand-over by phone");
    else calls.push(drawn);
  }
  if (calls.length < 2) throw new Error("there are too few open intakes to call about; take more rows");
  return calls;
}

function matterOf({ kind, categoryId, words, street }: Drawn): SuggestRoute {
  const place = { street, houseNumber: "12", placeText: null, districtNumber: null, latitude: null, longitude: null };
  return { kind, categoryId, description: words, answers: [], place, channel: "phone" };
}
