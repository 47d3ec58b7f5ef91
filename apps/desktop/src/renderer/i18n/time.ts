import i18next from "i18next";
import { currentLanguage } from "./i18n";

const ZONE = "Europe/Warsaw";
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const STYLES = {
  /** 12.03, 16:05 */
  short: { day: "2-digit", month: "2-digit", hour: "2-digit", minute: "2-digit" },
  /** 12.03.2026, 16:05 */
  full: { day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" },
  /** 12.03.2026 */
  date: { day: "2-digit", month: "2-digit", year: "numeric" },
  /** 16:05 */
  time: { hour: "2-digit", minute: "2-digit" },
  /** czwartek, 12 marca 2026 */
  day: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  /** czwartek, 12 marca 2026 16:05 */
  long: { weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type TimeStyle = keyof typeof STYLES;

const LOCALES = { pl: "pl-PL", en: "en-GB" } as const;
const formatters = new Map<string, Intl.DateTimeFormat>();

const distances = new Map<string, Intl.RelativeTimeFormat>();
const spans = new Map<string, Intl.NumberFormat>();

/** Making one of them takes longer than a row of a table may. */
function keptIn<Kept>(all: Map<string, Kept>, key: string, make: () => Kept): Kept {
  const known = all.get(key);
  if (known !== undefined) return known;
  const made = make();
  all.set(key, made);
  return made;
}

function formatter(style: TimeStyle): Intl.DateTimeFormat {
  const locale = LOCALES[currentLanguage()];
  const make = () => new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: ZONE });
  return keptIn(formatters, `${locale} ${style}`, make);
}

/** An instant as the wall clock of Kraków shows it, whatever the zone of this machine. */
export function showInstant(at: string | Date, style: TimeStyle = "full"): string {
  return formatter(style).format(typeof at === "string" ? new Date(at) : at);
}

/**
 * How far an instant is from now, in words: "za 3 dni", "jutro", "2 godziny temu".
 *
 * Units   whole minutes under an hour, hours under two days, then days of 24 hours.
 */
export function showDistance(at: string | Date, now: Date): string {
  const ms = new Date(at).getTime() - now.getTime();
  if (Math.abs(ms) < MINUTE) return i18next.t(ms > 0 ? "time.inAMoment" : "time.justNow");
  const locale = LOCALES[currentLanguage()];
  const words = keptIn(distances, locale, () => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));
  if (Math.abs(ms) < HOUR) return words.format(Math.trunc(ms / MINUTE), "minute");
  if (Math.abs(ms) < 2 * DAY) return words.format(Math.trunc(ms / HOUR), "hour");
  return words.format(Math.trunc(ms / DAY), "day");
}

/** A span as a length of time, without direction: "3 min", "2 godz.", "4 dni". */
export function showSpan(ms: number): string {
  const length = Math.abs(ms);
  const [value, unit] =
    length < HOUR ? [length / MINUTE, "minute"] : length < 2 * DAY ? [length / HOUR, "hour"] : [length / DAY, "day"];
  const whole = Math.max(1, Math.floor(Number(value)));
  const options: Intl.NumberFormatOptions = {
    style: "unit",
    unit: String(unit),
    unitDisplay: unit === "day" ? "long" : "short",
  };
  const locale = LOCALES[currentLanguage()];
  return keptIn(spans, `${locale} ${unit}`, () => new Intl.NumberFormat(locale, options)).format(whole);
}

/** Minutes and seconds of a countdown or a timer: `4:05`. */
export function showClock(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1_000));
  const minutes = Math.floor(seconds / 60);
  return `${minutes}:${String(seconds % 60).padStart(2, "0")}`;
}
