import { readPhone } from "@kck/contracts";
import { Prisma } from "@kck/db";
import { toWarsaw } from "@kck/domain";
import { toTsquery } from "@kck/search";
import type { Entered } from "../context";

/** All six digits and the year: such a number means one intake. */
const WHOLE_NUMBER = /\d{4}\s*\/\s*\d{6}$/;
const PHONE_DIGITS = 9;
/** An intake's number, whole or its last digits, as people say it. */
const NUMBER = /^(?:kck\s*\/?\s*)?(?:(\d{4})\s*\/\s*)?0*(\d{1,6})$/i;

/** What typed words may mean: words of the text, an intake's number, another system's number, a caller's phone. */
export type SearchedWords = {
  readonly query: string | null;
  readonly number: string | null;
  readonly external: string | null;
  readonly phone: string | null;
  /** Whether a whole number or phone is typed: then few intakes are meant, whatever words it is read as. */
  readonly isExact: boolean;
};

export function readWords(ctx: Entered, words: string): SearchedWords {
  const number = NUMBER.exec(words);
  const year = number?.[1] ?? String(toWarsaw(ctx.now()).year);
  const digits = words.replace(/\D/g, "");
  const isPhone = ctx.actor.kind !== "unit-staff" && /\d{5}/.test(digits);
  const phone = isPhone ? readPhone(words).e164 : null;
  const isWholeNumber = number !== null && WHOLE_NUMBER.test(words);
  return {
    query: toTsquery(ctx.analyzer.query(words)),
    number: number?.[2] === undefined ? null : `KCK/${year}/${number[2].padStart(6, "0")}`,
    external: /^[\w-]{5,40}$/.test(words) ? words : null,
    phone,
    isExact: isWholeNumber || (phone !== null && digits.length >= PHONE_DIGITS),
  };
}

/** What an intake `i` is meant by, each reading by itself. */
function readings({ query, number, external, phone, isExact }: SearchedWords): Prisma.Sql[] {
  // As a statement's own value PostgreSQL would look at the words and plan for them; of a sub-query it knows that it cannot.
  const words = isExact ? Prisma.sql`(SELECT ${query}::tsquery)` : Prisma.sql`${query}::tsquery`;
  return [
    query !== null && Prisma.sql`i.search @@ ${words}`,
    number !== null && Prisma.sql`i.number = ${number}`,
    external !== null && Prisma.sql`i.external_number = ${external}`,
    phone !== null &&
      Prisma.sql`i.resident_id = ANY(ARRAY(SELECT resident_id FROM resident_phone WHERE e164 = ${phone}))`,
  ].filter((one) => one !== false);
}

/** Whether an intake `i` is meant by any of it. */
export function fits(words: SearchedWords): Prisma.Sql {
  const either = readings({ ...words, isExact: false });
  return either.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join(either, " OR ")})`;
}

/**
 * The ids of what whole numbers mean, each reading looked up in its own index. So the plan is the same for all of them and
 * can be kept; readings joined by OR are planned each time, which takes ten times as long as to look them up.
 */
export function lookUp(words: SearchedWords): Prisma.Sql {
  const each = readings(words).map((reading) => Prisma.sql`SELECT i.id FROM intake i WHERE ${reading}`);
  return Prisma.join(each, " UNION ");
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
