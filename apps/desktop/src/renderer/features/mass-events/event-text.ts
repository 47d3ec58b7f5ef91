import type { MassEventAnswers, MassEventView } from "@kck/contracts";
import type { EventArea } from "@kck/domain";
import type { TFunction } from "i18next";
import type { Catalog } from "../catalog/use-catalog";

/** The districts by number and name, then the streets; with neither the whole city. */
export function areaText(
  { districtNumbers, streets }: EventArea,
  t: TFunction,
  catalog: Pick<Catalog, "districtName">,
): string {
  const parts = [...districtNumbers.map(catalog.districtName), ...streets];
  return parts.length === 0 ? t("massEvents.wholeCity") : parts.join(", ");
}

/** What an event is called: its category and where it holds. */
export function whatText(
  { categoryId, ...area }: Pick<MassEventView, "categoryId" | "districtNumbers" | "streets">,
  t: TFunction,
  catalog: Pick<Catalog, "districtName" | "categoryName">,
): string {
  return `${catalog.categoryName(categoryId)}, ${areaText(area, t, catalog)}`;
}

/** From the least to the most of the weeks: "0–3", or "2" where all brought the same. */
export function rangeText(usual: readonly number[]): string {
  const [least, most] = [Math.min(...usual), Math.max(...usual)];
  return least === most ? String(least) : `${least}–${most}`;
}

/** What ending an event does, or has done, in sentences; what concerns nobody is left out. */
export function answerSentences(
  { joining, isMasterAnswered, messages, unreachable }: MassEventAnswers,
  { masterId, isDone }: { masterId: string | null; isDone: boolean },
  t: TFunction,
): string[] {
  const told = isDone ? "massEvents.ended" : "massEvents.ending";
  const master = isMasterAnswered ? "master" : masterId === null ? "noMaster" : "masterStays";
  return [
    ...(joining > 0 ? [t(`${told}.joined`, { count: joining })] : []),
    t(`${told}.${master}`),
    messages > 0 ? t(`${told}.messages`, { count: messages }) : t(`${told}.nobody`),
    ...(unreachable > 0 ? [t("massEvents.ending.unreachable", { count: unreachable })] : []),
  ];
}
