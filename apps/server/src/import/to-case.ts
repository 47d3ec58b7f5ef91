import { type Answer, LIMITS, LogIntake, SaveResident, Words } from "@kck/contracts";
import { type Channel, isValidOn, type Kind, type Outcome, refusalToLog } from "@kck/domain";
import type { z } from "zod";
import type { Catalog } from "./catalog";
import type { Choice, ImportMap, Reachable } from "./import-map";
import type { Row } from "./read-file";
import { readPlace } from "./read-place";
import { readInstant } from "./wall-clock";

/** What is logged of a case, checked as what comes from the desk is. */
const Matter = LogIntake.pick({ kind: true, description: true, place: true, phoneHandover: true });
const Resident = SaveResident.pick({ name: true, email: true, phone: true });
const PublicAnswer = Words(LIMITS.note);
const CaseNumber = Words(LIMITS.line);

export type Case = {
  readonly number: string;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly scheduledFor: Date | null;
  readonly status: Reachable;
  readonly outcome: Outcome;
  readonly channel: Channel;
  readonly category: string | null;
  readonly unit: string | null;
  readonly matter: z.infer<typeof Matter> & { readonly answers: Answer[] };
  readonly publicAnswer: string | null;
  readonly resident: z.infer<typeof Resident> | null;
  /** The source's words that the map knows nothing of. */
  readonly unknown: readonly Unknown[];
};
export type Unknown = { readonly what: "category" | "unit"; readonly words: string };

/** Why a line cannot become a case. Names columns and never their contents, which may be personal. */
export class RefusedLine extends Error {}

const inOneLine = (text: string) => text.replace(/\s+/g, " ").trim();
/** Words of a list are compared so; people write "Closed", "closed " and "CLOSED". */
const asWord = (text: string) => inOneLine(text).toLowerCase();

/**
 * Makes a case of a line.
 *
 * Shapes  the line's row, the map, the catalog, and now, after which nothing can have happened.
 * Errors  RefusedLine with the first thing that is wrong.
 */
export function toCase(row: Row, map: ImportMap, catalog: Catalog, now: Date): Case {
  const textOf = (column: string | undefined) => (column === undefined ? "" : (row[column] ?? "").trim());
  const instant = (column: string | undefined) => {
    const text = textOf(column);
    if (text === "" || column === undefined) return null;
    const at = readInstant(text, map.time.formats, map.time.zone);
    if (at === null) throw new RefusedLine(`the column ${column} holds no date of the map's formats`);
    if (at.getUTCFullYear() < 2000 || at.getUTCFullYear() > 2100) {
      throw new RefusedLine(`the date in the column ${column} is not between 2000 and 2100`);
    }
    return at;
  };

  const number = check(CaseNumber, textOf(map.number), `the number in the column ${map.number}`);
  const openedAt = instant(map.openedAt);
  if (openedAt === null) throw new RefusedLine(`the column ${map.openedAt} is empty`);
  const closedAt = instant(map.closedAt);
  if (openedAt > now || (closedAt ?? openedAt) > now) throw new RefusedLine("it lies in the future");
  if (closedAt !== null && closedAt < openedAt) throw new RefusedLine("it was closed before it was opened");

  const status = choose(map.status, row);
  const isEnded = status === "resolved" || status === "closed" || status === "cancelled";
  if (isEnded && closedAt === null) throw new RefusedLine("it has ended, but nothing says when");
  const scheduledFor = instant(map.scheduledFor);
  if (status === "scheduled" && scheduledFor === null)
    throw new RefusedLine("it is scheduled, but nothing says for when");

  const unknown: Unknown[] = [];
  const category = lookUp(map.category, "category", row, unknown);
  const known = category === null ? undefined : catalog.categories.get(category);
  const named = lookUp(map.unit, "unit", row, unknown) ?? known?.unit ?? null;
  const unit = named === null ? null : validUnit(named, catalog, openedAt, unknown);
  const kind: Kind = choose(map.kind, row);
  const matter = check(
    Matter,
    {
      kind,
      description: describe(row, map, unknown),
      place: readPlace(row, map),
      phoneHandover: handoverOf(map, known?.priority, openedAt),
    },
    "the words or the place",
  );
  const refusal = refusalToLog({
    kind,
    hasCategory: known !== undefined,
    priority: known?.priority ?? "P3",
    description: matter.description,
    hasPhoneHandover: matter.phoneHandover !== null,
  });
  if (refusal === "phone-handover-missing") {
    throw new RefusedLine("its category has to be handed over by phone, and the map does not say to whom it was");
  }
  if (refusal !== null) throw new RefusedLine("it has neither a category nor words");
  return {
    number,
    openedAt,
    closedAt,
    scheduledFor,
    status,
    outcome: choose(map.outcome, row),
    channel: choose(map.channel, row),
    category,
    unit,
    matter: { ...matter, answers: [] },
    publicAnswer: answerOf(row, map, status === "resolved" || status === "closed"),
    resident: residentOf(row, map),
    unknown,
  };
}

function check<Schema extends z.ZodType>(schema: Schema, value: unknown, what: string): z.infer<Schema> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const part = issue?.path.length ? ` (${issue.path.join(".")})` : "";
  const why =
    issue?.code === "too_big"
      ? "is too long"
      : issue?.code === "too_small"
        ? "is missing"
        : issue?.message === "text-not-allowed"
          ? "holds signs that are not allowed in text"
          : "is not valid";
  throw new RefusedLine(`${what}${part} ${why}`);
}

function choose<Target>(choice: Choice<Target>, row: Row): Target {
  if ("always" in choice) return choice.always;
  const word = asWord(row[choice.column] ?? "");
  const found = Object.entries(choice.values).find(([words]) => asWord(words) === word);
  const target = found === undefined ? choice.otherwise : found[1];
  if (target === undefined) throw new RefusedLine(`the map does not know the word in the column ${choice.column}`);
  return target;
}

function lookUp(lookups: ImportMap["unit"], what: Unknown["what"], row: Row, unknown: Unknown[]): string | null {
  for (const { column, values } of lookups) {
    const word = asWord(row[column] ?? "");
    const found = Object.entries(values).find(([words]) => asWord(words) === word);
    if (found !== undefined) return found[1];
  }
  const [first] = lookups;
  const words = first === undefined ? "" : inOneLine(row[first.column] ?? "");
  if (words !== "") unknown.push({ what, words: words.slice(0, LIMITS.line) });
  return null;
}

function validUnit(key: string, catalog: Catalog, at: Date, unknown: Unknown[]): string | null {
  const unit = catalog.units.get(key);
  if (unit !== undefined && isValidOn(unit, at)) return key;
  unknown.push({ what: "unit", words: `${key}, which did not act on the day` });
  return null;
}

/** The words of the case; what the map could make nothing of stands at their end, as the source says it. */
function describe(row: Row, map: ImportMap, unknown: readonly Unknown[]): string {
  const lines = map.description.flatMap(({ column, label }) => {
    const text = (row[column] ?? "").replaceAll("\r\n", "\n").trim();
    return text === "" ? [] : [label === undefined ? text : `${label}: ${text}`];
  });
  const said = lines.join("\n");
  const left = unknown.filter(({ words }) => !said.includes(words)).map(({ words }) => words);
  const address = inOneLine((map.place.address ?? []).map((column) => row[column] ?? "").join(" "));
  const cut = address.length > LIMITS.line ? [address] : [];
  return [...lines, ...left, ...cut].join("\n");
}

function handoverOf({ phoneHandover }: ImportMap, priority: string | undefined, openedAt: Date) {
  if (priority !== "P1" || phoneHandover === undefined) return null;
  return { at: openedAt.toISOString(), to: phoneHandover.to };
}

function answerOf(row: Row, { publicAnswer }: ImportMap, isNeeded: boolean): string | null {
  const said = (publicAnswer?.columns ?? [])
    .map((column) => inOneLine(row[column] ?? ""))
    .filter((text) => text !== "");
  const text = said.length > 0 ? said.join("\n") : (publicAnswer?.otherwise ?? "");
  if (text === "" && isNeeded) throw new RefusedLine("it has ended, but nothing says what the resident was told");
  return text === "" ? null : check(PublicAnswer, text, "the public answer");
}

function residentOf(row: Row, { resident }: ImportMap): Case["resident"] {
  const textOf = (column: string | undefined) => (column === undefined ? "" : inOneLine(row[column] ?? ""));
  const [name, phone, email] = [resident?.name, resident?.phone, resident?.email].map(textOf);
  if (!name && !phone && !email) return null;
  return check(Resident, { name: name || null, email: email || null, phone: phone || null }, "the resident");
}
