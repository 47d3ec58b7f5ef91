/** Each connection keeps the plans of at most so many statements; lists with rare filters would otherwise never end. */
const MOST = 300;

/**
 * The sign, as a comment of SQL, of a statement that is planned anew each time, because the best way depends on its values: a
 * plan for any value looks for the rarest word as if it were a common one.
 */
export const PLAN_EACH_TIME = "/* plan each time */";

/**
 * Names statements by their text, so that each connection has them parsed and planned once.
 *
 * Shapes  a statement in; its name out, the same for the same text, or "" for one that stays unnamed.
 */
export function nameStatements(most = MOST): (statement: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= most || sql.includes(PLAN_EACH_TIME)) return "";
    const name = `kck ${names.size}`;
    names.set(sql, name);
    return name;
  };
}
