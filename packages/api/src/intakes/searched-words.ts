import { readPhone } from "@kck/contracts";
import { Prisma } from "@kck/db";
import { toWarsaw } from "@kck/domain";
import { toTsquery } from "@kck/search";
import type { Entered } from "../context";

/** An intake's number, whole or its last digits, as people say it. */
const NUMBER = /^(?:kck\s*\/?\s*)?(?:(\d{4})\s*\/\s*)?0*(\d{1,6})$/i;

/** What typed words may mean: words of the text, an intake's number, another system's number, a caller's phone. */
export type SearchedWords = {
  readonly query: string | null;
  readonly number: string | null;
  readonly external: string | null;
  readonly phone: string | null;
};

export function readWords(ctx: Entered, words: string): SearchedWords {
  const number = NUMBER.exec(words);
  const year = number?.[1] ?? String(toWarsaw(ctx.now()).year);
  const isPhone = ctx.actor.kind !== "unit-staff" && /\d{5}/.test(words.replace(/\D/g, ""));
  return {
    query: toTsquery(ctx.analyzer.query(words)),
    number: number?.[2] === undefined ? null : `KCK/${year}/${number[2].padStart(6, "0")}`,
    external: /^[\w-]{5,40}$/.test(words) ? words : null,
    phone: isPhone ? readPhone(words).e164 : null,
  };
}

/** Whether an intake `i` is meant by any of it. */
export function fits({ query, number, external, phone }: SearchedWords): Prisma.Sql {
  const either = [
    query !== null && Prisma.sql`i.search @@ ${query}::tsquery`,
    number !== null && Prisma.sql`i.number = ${number}`,
    external !== null && Prisma.sql`i.external_number = ${external}`,
    phone !== null &&
      Prisma.sql`i.resident_id = ANY(ARRAY(SELECT resident_id FROM resident_phone WHERE e164 = ${phone}))`,
  ].filter((one) => one !== false);
  return either.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join(either, " OR ")})`;
}

/** How well an intake `i` fits, the more the better: its own number before all, then where the words stand close together. */
export function rankOf({ query, number, external }: SearchedWords): Prisma.Sql {
  const isNamed = [
    number !== null && Prisma.sql`i.number = ${number}`,
    external !== null && Prisma.sql`i.external_number = ${external}`,
  ].filter((one) => one !== false);
  const byWords = query === null ? Prisma.sql`0` : Prisma.sql`ts_rank_cd(i.search, ${query}::tsquery)`;
  if (isNamed.length === 0) return Prisma.sql`(${byWords})::real`;
  return Prisma.sql`(CASE WHEN ${Prisma.join(isNamed, " OR ")} THEN 1e6 ELSE ${byWords} END)::real`;
}
