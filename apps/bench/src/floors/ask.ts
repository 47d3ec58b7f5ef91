import type pg from "pg";
import type { Question } from "../questions/question";

/** Asks by the floor's statement, prepared under the question's name. */
export function askWith(pool: pg.Pool, { name, floor }: Question) {
  return async (input: never): Promise<never[]> => {
    const { rows } = await pool.query({ name, text: floor.text, values: floor.values(input) });
    return rows as never[];
  };
}
