import { subjectOf } from "@kck/domain";
import { type Analyzer, toTsvectorLiteral } from "@kck/search";
import { instantOf, openShareAt, type Span } from "./calendar";
import { chanceOf } from "./chance";
import { idOf, phoneOf } from "./identity";
import type { Road } from "./lives";
import { type Drawn, escaped, type Mould, type Slot, type Table } from "./mould";
import type { Vocabulary } from "./vocabulary";

const DAY_MS = 86_400_000;
/** A digit of its own for residents, above those that the rows of a mould have. */
const RESIDENT = 4_095;
const OPEN_ROADS = ["registered", "forwarded", "accepted", "in-progress", "scheduled", "waiting", "returned"] as const;
const ANSWERED_SHARE = 0.3;
/** How strongly matters gather in few categories: the weight of the n-th is n to this power. */
const GATHERING = -0.6;

export type Parts = {
  readonly span: Span;
  readonly seed: number;
  readonly moulds: readonly Mould[];
  readonly vocabulary: Vocabulary;
  readonly analyzer: Analyzer;
};

/** The id of the n-th resident, written down with the first call: of five callers three are new, one called before, one stays unnamed. */
function residentIdOf(span: Span, resident: number): string {
  return idOf(RESIDENT, resident, instantOf(span, Math.floor(resident / 3) * 5 + (resident % 3)));
}

/**
 * Makes the rows of one intake after another, oldest first, as lines of COPY.
 *
 * Shapes  `write` gets the table and its line.
 */
export function makeCopies({ span, seed, moulds, vocabulary, analyzer }: Parts) {
  const chance = chanceOf(seed);
  const byRoad = Map.groupBy(moulds, ({ road }) => road);
  const numbers = new Map<number, number>();
  const pickOf = (road: Road) => {
    const group = byRoad.get(road) ?? [];
    const weights = group.map((_, at) => (at + 1) ** GATHERING);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return () => {
      let left = chance.next() * total;
      const at = weights.findIndex((weight) => {
        left -= weight;
        return left < 0;
      });
      const mould = group[Math.max(0, at)];
      if (mould === undefined) throw new Error(`no life is ${road}`);
      return mould;
    };
  };
  const picks = Object.fromEntries([...byRoad.keys()].map((road) => [road, pickOf(road)])) as Record<Road, () => Mould>;

  /** A road that fits into the time since: what is closed took three weeks. */
  const roadAt = (at: number): Mould => {
    const days = (span.end - at) / DAY_MS;
    if (chance.next() < openShareAt(days)) {
      const mould = picks[chance.pick(OPEN_ROADS)]();
      return at + mould.lastsMs < span.end ? mould : picks.forwarded();
    }
    if (days < 7 || chance.next() < ANSWERED_SHARE) return picks.answered();
    return days < 22 ? picks.resolved() : picks.closed();
  };

  const numberAt = (at: number) => {
    const year = new Date(at).getUTCFullYear();
    const position = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, position);
    return `KCK/${year}/${String(position).padStart(6, "0")}`;
  };

  const make = (n: number, write: (table: Table, line: string) => void): void => {
    const at = instantOf(span, n);
    const mould = roadAt(at);
    const before = Math.floor(n / 5) * 3;
    const isNew = n % 5 < 3;
    const isNamed = n % 5 < 4;
    const resident = isNew ? before + (n % 5) : before > 0 ? chance.below(before) : 0;
    const residentId = isNamed ? residentIdOf(span, resident) : null;
    const text = vocabulary.text(n, span.count, mould.category.code, chance);
    const found = [text.description, text.street, text.houseNumber, mould.category.name, ...mould.answers].join("\n");
    const phone = phoneOf(resident);
    const drawn: Record<Drawn, string> = {
      number: numberAt(at),
      subject: escaped(subjectOf(text.description, mould.category.name)),
      description: escaped(text.description),
      search: escaped(toTsvectorLiteral(analyzer.index(found))),
      street: text.street,
      house_number: text.houseNumber,
      district_number: String(text.district),
      name: isNew ? vocabulary.name(chance) : "",
      e164: phone,
      typed: phone.slice(3),
      phone_e164: isNamed ? phone : "\\N",
      phone_typed: isNamed ? phone.slice(3) : "\\N",
      is_anonymous: isNamed ? "f" : "t",
    };
    const fill = (part: string | Slot): string => {
      if (typeof part === "string") return part;
      if (part.is === "drawn") return drawn[part.name];
      if (part.is === "id") return idOf(part.kind, n, at);
      if (part.is === "time") {
        const iso = new Date(at + part.afterMs).toISOString();
        return part.inJson ? iso : `${iso.slice(0, -1)}+00`;
      }
      if (part.inJson) return residentId === null ? "null" : `"${residentId}"`;
      return residentId ?? "\\N";
    };
    for (const line of mould.lines) {
      if (line.isOfNewResident && !isNew) continue;
      let made = "";
      for (const part of line.parts) made += fill(part);
      write(line.table, made);
    }
  };
  return { make, numbers: () => numbers };
}
