import type { IntakeView } from "@kck/contracts";
import { PRIORITIES, type Status } from "@kck/domain";
import { showInstant } from "../../../i18n/time";
import type { Catalog } from "../../catalog/use-catalog";
import { answersText } from "./answers-text";
import type { Point } from "./check-form";
import type { Command } from "./commands";
import type { FieldName, Values } from "./fields";
import type { Facts } from "./template";

/** What a form of an action needs to know of what it is about: one intake whole, or what several have in common. */
export type FormAbout = {
  readonly view: IntakeView | null;
  readonly status: Status;
  readonly unitId: string | null;
  /** Best first: the better unit that the last return named, the one of the rules, then the category's own and its backups. */
  readonly suggestedUnits: readonly string[];
  readonly facts: Facts | null;
  readonly groupCode: string | null;
  readonly point: Point;
  /** Whether it is kept when and to whom the matter was handed over by phone. */
  readonly isPhonedOver: boolean;
  readonly openedAt: Date;
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
    suggestedUnits: [...new Set([...betterUnitOf(view), view.proposedUnitId, ...own])].filter((id) => id !== null),
    facts: factsOf(view, catalog, now),
    groupCode: catalog.category(category?.parentId ?? null)?.code ?? null,
    point: view.placeParts,
    isPhonedOver: view.phoneHandover !== null,
    openedAt: now,
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
  phonedAt: "",
  phonedTo: "",
  answers: "",
  residentId: "",
  street: "",
  houseNumber: "",
  placeText: "",
  districtNumber: "",
};

/** The priority that a form gives, as it is filled in; undefined where it changes none. */
export function priorityFrom(command: Command, values: Values, catalog: Pick<Catalog, "category">) {
  if (command === "prioritise") return PRIORITIES.find((priority) => priority === values.priority);
  return command === "categorise" ? catalog.category(values.categoryId ?? null)?.priority : undefined;
}

/** What a form begins with: what the intake has now, or the first suggestion. */
export function initialValues(
  command: Command,
  { view, suggestedUnits, unitId, openedAt }: FormAbout,
): Record<FieldName, string> {
  const now: Values =
    view === null
      ? {}
      : {
          assigneeId: view.assigneeId ?? "",
          categoryId: view.categoryId ?? "",
          priority: view.priority,
          answers: answersText(view.answers),
          residentId: view.resident?.id ?? "",
          street: view.placeParts.street ?? "",
          houseNumber: view.placeParts.houseNumber ?? "",
          placeText: view.placeParts.placeText ?? "",
          districtNumber: view.districtNumber === null ? "" : String(view.districtNumber),
          scheduledFor: view.scheduledFor ?? "",
        };
  const isHandedOn = command === "forward" || (command === "reopen" && unitId === null);
  const first = isHandedOn ? (suggestedUnits.find((id) => id !== unitId) ?? "") : "";
  return { ...EMPTY, ...now, unitId: first, phonedAt: openedAt.toISOString() };
}
