import { Channel, DistrictNumber, Kind, LIMITS, Outcome } from "@kck/contracts";
import { z } from "zod";
import { BadImport } from "./bad-import";
import { isFormat, isZone } from "./wall-clock";

const Column = z.string().min(1).describe("A column, named as in the header line of the file.");
const Columns = z.array(Column).min(1);

/** The statuses that a case can be given. The others tell of somebody who waits, which another system's word cannot. */
export const REACHABLE = [
  "registered",
  "forwarded",
  "accepted",
  "in-progress",
  "scheduled",
  "resolved",
  "closed",
  "cancelled",
] as const;
export type Reachable = (typeof REACHABLE)[number];

const choice = <Target extends z.ZodType>(target: Target) =>
  z.union([
    z.strictObject({ always: target.describe("The same for every line.") }),
    z.strictObject({
      column: Column,
      values: z.record(z.string(), target).describe("From the source's words, whatever their case, to ours."),
      otherwise: target
        .optional()
        .describe("For words that stand in no line of `values`; without it the line is refused."),
    }),
  ]);

const lookups = (what: string) =>
  z
    .array(
      z.strictObject({
        column: Column,
        values: z
          .record(z.string(), z.string().min(1).nullable())
          .describe(`From the source's words to ${what}; null where they are known to have none.`),
      }),
    )
    .default([])
    .describe("Tried one after the other; the first that knows the line's words decides.");

/** How another system's cases are read. Published as `docs/import-map.schema.json`. */
export const ImportMap = z
  .strictObject({
    $schema: z.string().optional(),
    source: z
      .string()
      .trim()
      .min(1)
      .max(60)
      .describe("The name of the other system; case numbers are unique within it."),
    file: z
      .strictObject({
        delimiter: z.string().min(1).max(1).default(","),
        encoding: z.enum(["utf-8", "windows-1250", "windows-1252", "iso-8859-2"]).default("utf-8"),
      })
      .prefault({}),
    time: z.strictObject({
      zone: z
        .string()
        .refine(isZone, { error: "there is no such time zone" })
        .describe("The time zone of instants without an offset, such as Europe/Warsaw."),
      formats: z
        .array(z.string().min(1).refine(isFormat, { error: "a format names year, month and day, and no part twice" }))
        .min(1)
        .describe(
          "Tried in turn: yyyy, MM, M, dd, d, HH, H, hh, h, mm, ss, SSS, a (AM or PM), XXX (offset or Z), or `iso`.",
        ),
    }),
    number: Column.describe("The column of the case's number in the other system."),
    openedAt: Column,
    closedAt: Column.optional(),
    scheduledFor: Column.optional().describe("Needed by lines that become `scheduled`."),
    status: choice(z.enum(REACHABLE)),
    outcome: choice(Outcome).default({ always: "done" }),
    kind: choice(Kind).default({ always: "intervention" }),
    channel: choice(Channel).default({ always: "portal" }),
    category: lookups("codes of categories"),
    unit: lookups("keys of units").describe(
      "Where no line of it fits, the unit of the category acts; without either the case stays with the centre.",
    ),
    description: z
      .array(z.strictObject({ column: Column, label: z.string().optional() }))
      .min(1)
      .describe("What becomes the words of the intake, one line each; the first is its subject."),
    publicAnswer: z
      .strictObject({
        columns: Columns,
        otherwise: z.string().max(LIMITS.note).optional().describe("For lines whose columns are empty."),
      })
      .optional()
      .describe("What the resident was told in the end. Needed by lines that become `resolved` or `closed`."),
    place: z
      .strictObject({
        street: Column.optional(),
        houseNumber: z
          .union([z.strictObject({ column: Column }), z.strictObject({ inStreet: z.enum(["first", "last"]) })])
          .optional()
          .describe("A column of its own, or the first or last word of the street's column."),
        address: Columns.optional().describe("Free words of the address, kept as they are."),
        latitude: Column.optional(),
        longitude: Column.optional(),
        district: z.strictObject({ column: Column, values: z.record(z.string(), DistrictNumber) }).optional(),
      })
      .default({}),
    resident: z
      .strictObject({ name: Column.optional(), phone: Column.optional(), email: Column.optional() })
      .optional(),
    phoneHandover: z
      .strictObject({ to: z.string().trim().min(1).max(LIMITS.line) })
      .optional()
      .describe(
        "Who took over what had to be handed over by phone; without it lines with such a category are refused.",
      ),
  })
  .describe("How the cases of another system are read by `npm run import:intakes`.");
export type ImportMap = z.infer<typeof ImportMap>;
export type Choice<Target> =
  | { always: Target }
  | { column: string; values: Record<string, Target>; otherwise?: Target | undefined };

/**
 * Reads a map.
 *
 * Errors  BadImport that names each place in it that is not as the schema says.
 */
export function readMap(text: string): ImportMap {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new BadImport("The map is no JSON.", { cause });
  }
  const read = ImportMap.safeParse(json);
  if (read.success) return read.data;
  const lines = read.error.issues.map((issue) => `  ${issue.path.join(".") || "(the whole)"}: ${issue.message}`);
  throw new BadImport(`The map is not as docs/import-map.schema.json says:\n${lines.join("\n")}`);
}

/** Every column that a map names, each once. */
export function columnsOf(map: ImportMap): string[] {
  const { place, resident } = map;
  const chosen = [map.status, map.outcome, map.kind, map.channel].flatMap((one) =>
    "column" in one ? [one.column] : [],
  );
  const house = place.houseNumber !== undefined && "column" in place.houseNumber ? place.houseNumber.column : undefined;
  const named = [
    map.number,
    map.openedAt,
    map.closedAt,
    map.scheduledFor,
    ...chosen,
    ...[...map.category, ...map.unit, ...map.description].map((one) => one.column),
    ...(map.publicAnswer?.columns ?? []),
    place.street,
    house,
    ...(place.address ?? []),
    place.latitude,
    place.longitude,
    place.district?.column,
    resident?.name,
    resident?.phone,
    resident?.email,
  ];
  return [...new Set(named.filter((name) => name !== undefined))];
}
