import type { Alternative, QueryWord, Term } from "./analyze";
import { encodeUtf8 } from "./utf8";

/** Limits of PostgreSQL's text search types ("Limitations" in its manual), and some room below the last one. */
const LAST_POSITION = 16_383;
const MOST_POSITIONS = 255;
const LONGEST_LEXEME_BYTES = 2_046;
const MOST_VECTOR_BYTES = 1_000_000;

const MOST_WORDS = 64;
const MOST_ALTERNATIVES = 64;

/**
 * Writes terms as a text that PostgreSQL takes as `$1::tsvector`.
 *
 * Shapes  terms in any order; a lexeme that comes more than once keeps all its positions, each with its best weight.
 * Units   positions above 16,383 count as that one, as PostgreSQL itself does; 255 positions for a lexeme; lexemes are cut at
 *         2,046 bytes; what would pass a million bytes is left out, in the order of the terms.
 * Errors  never throws, and PostgreSQL never refuses the text. It is a value: pass it as a parameter.
 * Source  PostgreSQL manual 8.11.1 (quoting) and 12.11 (limits).
 */
export function toTsvectorLiteral(terms: readonly Term[]): string {
  const entries = new Map<string, Map<number, string>>();
  let bytes = 0;
  for (const term of terms) {
    const lexeme = toLexeme(term.lexeme);
    if (lexeme === "") continue;
    const positions = entries.get(lexeme) ?? new Map<number, string>();
    const position = Math.min(Math.max(1, Math.trunc(term.position) || 1), LAST_POSITION);
    const weight = positions.get(position);
    if (weight !== undefined) {
      if (term.weight < weight) positions.set(position, term.weight);
      continue;
    }
    if (positions.size >= MOST_POSITIONS) continue;
    bytes += 2 + (positions.size === 0 ? encodeUtf8(lexeme).length + 3 : 0);
    if (bytes > MOST_VECTOR_BYTES) break;
    entries.set(lexeme, positions.set(position, term.weight));
  }
  return [...entries]
    .map(
      ([lexeme, positions]) => `${quote(lexeme)}:${[...positions].map(([at, weight]) => `${at}${weight}`).join(",")}`,
    )
    .join(" ");
}

/**
 * Writes a query as a text that PostgreSQL takes as `$1::tsquery`: every word, each in any of its alternatives.
 *
 * Shapes  out: null when there is nothing to look for, so that the caller leaves the condition away.
 * Units   at most 64 words and 64 alternatives for each.
 * Errors  never throws; no text can break out of its quotes. It is a value: pass it as a parameter.
 * Source  PostgreSQL manual 8.11.2.
 */
export function toTsquery(words: readonly QueryWord[]): string | null {
  const conditions = words.slice(0, MOST_WORDS).flatMap((word) => {
    const alternatives = word.alternatives.slice(0, MOST_ALTERNATIVES).flatMap(toCondition);
    return alternatives.length === 0 ? [] : [anyOf(alternatives)];
  });
  return conditions.length === 0 ? null : conditions.join(" & ");
}

function toCondition(alternative: Alternative): string[] {
  if (alternative.kind === "lexeme") {
    return toOperands([alternative.lexeme]).map((operand) => (alternative.isPrefix ? `${operand}:*` : operand));
  }
  const words = alternative.words.map(toOperands);
  const isEmpty = words.length === 0 || words.some((operands) => operands.length === 0);
  return isEmpty ? [] : [`(${words.map(anyOf).join(" & ")})`];
}

function toOperands(lexemes: readonly string[]): string[] {
  return lexemes
    .slice(0, MOST_ALTERNATIVES)
    .map(toLexeme)
    .filter((lexeme) => lexeme !== "")
    .map(quote);
}

function anyOf(conditions: readonly string[]): string {
  return conditions.length === 1 ? conditions.join("") : `(${conditions.join(" | ")})`;
}

/** What PostgreSQL can store: no NUL, no half of a character, not too long. */
function toLexeme(text: string): string {
  const clean = text.replaceAll("\0", "").toWellFormed();
  if (clean.length * 3 <= LONGEST_LEXEME_BYTES) return clean;
  let bytes = 0;
  let kept = "";
  for (const character of clean) {
    bytes += encodeUtf8(character).length;
    if (bytes > LONGEST_LEXEME_BYTES) break;
    kept += character;
  }
  return kept;
}

function quote(lexeme: string): string {
  return `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
