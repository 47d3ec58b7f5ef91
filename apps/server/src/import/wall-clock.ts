const DAY_MS = 86_400_000;

/** Whether the runtime knows a time zone by this name. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const numeric = "numeric" as const;
  const parts = { year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric };
  const clock = new Intl.DateTimeFormat("en-u-ca-iso8601", { timeZone: zone, hourCycle: "h23", ...parts });
  clocks.set(zone, clock);
  return clock;
}

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
function aheadAt(instant: number, zone: string): number {
  const whole = Math.floor(instant / 1_000) * 1_000;
  const read = new Map<string, number>(
    clockOf(zone)
      .formatToParts(whole)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const at = (part: string) => read.get(part) ?? 0;
  return Date.UTC(at("year"), at("month") - 1, at("day"), at("hour"), at("minute"), at("second")) - whole;
}

/**
 * The instant at which a zone's wall clock shows a time.
 *
 * Shapes  the time as if it were UTC, in milliseconds, and the zone's name; an instant.
 * Errors  RangeError for a zone that the runtime does not know. A time that is skipped in spring gives the instant an hour
 *         later on the clock, one that comes twice in autumn the earlier instant.
 */
export function instantOf(wallClock: number, zone: string): Date {
  const before = aheadAt(wallClock - DAY_MS, zone);
  const after = aheadAt(wallClock + DAY_MS, zone);
  const fitting = [before, after].map((ahead) => ({ ahead, at: wallClock - ahead }));
  const shown = fitting.filter(({ ahead, at }) => aheadAt(at, zone) === ahead).map(({ at }) => at);
  return new Date(shown.length > 0 ? Math.min(...shown) : wallClock - before);
}

const TOKENS: Readonly<Record<string, string>> = {
  yyyy: "(?<year>\\d{4})",
  MM: "(?<month>\\d{2})",
  M: "(?<month>\\d{1,2})",
  dd: "(?<day>\\d{2})",
  d: "(?<day>\\d{1,2})",
  HH: "(?<hour>\\d{2})",
  H: "(?<hour>\\d{1,2})",
  hh: "(?<hour>\\d{2})",
  h: "(?<hour>\\d{1,2})",
  mm: "(?<minute>\\d{2})",
  ss: "(?<second>\\d{2})",
  SSS: "(?<fraction>\\d{1,9})",
  a: "(?<half>[AaPp])[Mm]",
  XXX: "(?<offset>[Zz]|[+-]\\d{2}:?\\d{2})",
};
const TOKEN = /yyyy|MM|M|dd|d|HH|H|hh|h|mm|ss|SSS|a|XXX/g;
const ISO = [
  "yyyy-MM-ddTHH:mm:ssXXX",
  "yyyy-MM-ddTHH:mm:ss.SSSXXX",
  "yyyy-MM-ddTHH:mm:ss",
  "yyyy-MM-ddTHH:mm",
  "yyyy-MM-dd",
];

const patterns = new Map<string, RegExp>();

function patternOf(format: string): RegExp {
  const known = patterns.get(format);
  if (known !== undefined) return known;
  const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  let source = "";
  let end = 0;
  for (const match of format.matchAll(TOKEN)) {
    source += literal(format.slice(end, match.index)) + (TOKENS[match[0]] ?? "");
    end = match.index + match[0].length;
  }
  const pattern = new RegExp(`^${source}${literal(format.slice(end))}$`);
  patterns.set(format, pattern);
  return pattern;
}

/** Whether a format names a whole day, and each part of it once. */
export function isFormat(format: string): boolean {
  if (format === "iso") return true;
  const tokens = [...format.matchAll(TOKEN)].map(([token]) => (token === "a" ? "half" : token.slice(0, 1)));
  // h and H are the same part, m and M are not.
  const parts = tokens.map((token) => (token === "h" ? "H" : token));
  return new Set(parts).size === parts.length && ["y", "M", "d"].every((part) => parts.includes(part));
}

/**
 * Reads an instant in the first of some formats that fits.
 *
 * Shapes  text as it stands in a file; an instant, or null where no format fits or there is no such day or time.
 * Units   what a format leaves out is the beginning: of the day, the minute, the second.
 * Errors  for a zone that is none by `isZone`, RangeError; for a format that is none by `isFormat`, SyntaxError.
 */
export function readInstant(text: string, formats: readonly string[], zone: string): Date | null {
  const all = formats.flatMap((format) => (format === "iso" ? ISO : [format]));
  for (const format of all) {
    const parts = patternOf(format).exec(text.trim())?.groups;
    if (parts === undefined) continue;
    const number = (name: string, absent = 0) => (parts[name] === undefined ? absent : Number(parts[name]));
    const [year, month, day] = [number("year"), number("month", 1), number("day", 1)];
    const [hour, minute, second] = [hourOf(number("hour"), parts.half), number("minute"), number("second")];
    const milliseconds = Math.floor(Number(`0.${parts.fraction ?? "0"}`) * 1_000);
    const wallClock = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
    const shown = new Date(wallClock);
    const isReal =
      shown.getUTCMonth() === month - 1 && shown.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
    if (!isReal) continue;
    return parts.offset === undefined ? instantOf(wallClock, zone) : new Date(wallClock - offsetMs(parts.offset));
  }
  return null;
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 24; // there is no such hour on a clock with two halves
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

function offsetMs(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  if (sign === undefined) return 0;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
