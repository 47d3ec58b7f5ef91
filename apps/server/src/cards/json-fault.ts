/** One token and the space before it; the pieces of a text are unrolled, so that a long one takes no stack. */
const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these in its texts
  /[ \t\n\r]*(?:([{}[\],:])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

type Wanted = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end";

/**
 * Where a text stops to be JSON; the parser itself does not say so for every fault.
 *
 * Shapes  a text that is no JSON; how many UTF-16 units of it are JSON so far.
 * Errors  never throws; for a text that is JSON its whole length.
 */
export function jsonFaultAt(text: string): number {
  const open: ("{" | "[")[] = [];
  let wanted: Wanted = "value";
  let end = 0;
  for (;;) {
    TOKEN.lastIndex = end;
    const [token = "", mark, string] = TOKEN.exec(text) ?? [];
    const start = end + (/^[ \t\n\r]*/.exec(text.slice(end, end + 10_000))?.[0].length ?? 0);
    const next: Wanted | null =
      token === "" ? null : after(wanted, mark ?? (string === undefined ? "value" : "string"), open);
    if (next === null) return start;
    end += token.length;
    if (open.length === 0 && next === "comma-or-end") return end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
    wanted = next;
  }
}

/** What has to follow a token, or null where the token itself cannot stand there. */
function after(wanted: Wanted, token: string, open: ("{" | "[")[]): Wanted | null {
  const isValue = wanted === "value" || wanted === "value-or-end";
  const inside = open.at(-1);
  if ((token === "{" || token === "[") && isValue) {
    open.push(token);
    return token === "{" ? "key-or-end" : "value-or-end";
  }
  if ((token === "}" && inside === "{") || (token === "]" && inside === "[")) {
    if (wanted !== "comma-or-end" && wanted !== (token === "}" ? "key-or-end" : "value-or-end")) return null;
    open.pop();
    return "comma-or-end";
  }
  if (token === "," && wanted === "comma-or-end") return inside === "{" ? "key" : "value";
  if (token === ":" && wanted === "colon") return "value";
  if (token === "string" && (wanted === "key" || wanted === "key-or-end")) return "colon";
  return (token === "string" || token === "value") && isValue ? "comma-or-end" : null;
}
