import type { IntakeView } from "@kck/contracts";
import type { Status } from "@kck/domain";
import { showInstant } from "../../../i18n/time";
import type { Catalog } from "../../catalog/use-catalog";
import type { Point } from "./check-form";
import type { Command } from "./commands";
import type { FieldName, Values } from "./fields";
import type { Facts } from "./template";

/** What a form of an action needs to know of what it is about: one intake whole, or what several have in common. */
export type FormAbout = {
  readonly view: IntakeView | null;
  readonly status: Status;
  readonly unitId: string | null;
  /** Best first: the better unit that the last return named, then the category's own and its backups. */
  readonly suggestedUnits: readonly string[];
  readonly facts: Facts | null;
  readonly groupCode: string | null;
  readonly point: Point;
};

/** The better unit that was named when the intake last came back, if one was. */
function betterUnitOf({ timeline }: IntakeView): string[] {
  const back = timeline.findLast(({ type }) => type === "intake.returned");
  const better = back?.data.betterUnitId;
  return typeof better === "string" ? [better] : [];
}

type Row = { number: string; place: string; unitId: string | null };

/** What a template's `{{…}}` stand for, for one intake at one moment. */
export function factsOf({ number, place, unitId }: Row, catalog: Catalog, now: Date): Facts {
  return { numer: number, miejsce: place, jednostka: catalog.unit(unitId)?.name ?? "", data: showInstant(now, "date") };
}

export function aboutOne(view: IntakeView, catalog: Catalog, now: Date): FormAbout {
  const category = catalog.category(view.categoryId);
  const own = category === undefined ? [] : [category.unitId, ...category.backupUnitIds];
  return {
    view,
    status: view.status,
    unitId: view.unitId,
    suggestedUnits: [...betterUnitOf(view), ...own].filter((id) => id !== null),
    facts: factsOf(view, catalog, now),
    groupCode: category?.code.split("-")[0] ?? null,
    point: view.placeParts,
  };
}

const EMPTY: Record<FieldName, string> = {
  unitId: "",
  betterUnitId: "",
  reason: "",
  note: "",
  scheduledFor: "",
  question: "",
  reply: "",
  outcome: "",
  refusal: "",
  publicAnswer: "",
  masterId: "",
  assigneeId: "",
  categoryId: "",
  priority: "",
  residentId: "",
  street: "",
  houseNumber: "",
  placeText: "",
  districtNumber: "",
};

/** What a form begins with: what the intake has now, or the first suggestion. */
export function initialValues(
  command: Command,
  { view, suggestedUnits, unitId }: FormAbout,
): Record<FieldName, string> {
  const now: Values =
    view === null
      ? {}
      : {
          assigneeId: view.assigneeId ?? "",
          categoryId: view.categoryId ?? "",
          priority: view.priority,
          residentId: view.resident?.id ?? "",
          street: view.placeParts.street ?? "",
          houseNumber: view.placeParts.houseNumber ?? "",
          placeText: view.placeParts.placeText ?? "",
          districtNumber: view.districtNumber === null ? "" : String(view.districtNumber),
          scheduledFor: view.scheduledFor ?? "",
        };
  const first = command === "forward" ? (suggestedUnits.find((id) => id !== unitId) ?? "") : "";
  return { ...EMPTY, ...now, unitId: first };
}
