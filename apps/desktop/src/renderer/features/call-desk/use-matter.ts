import type { CategoryView, UnitId } from "@kck/contracts";
import type { Kind, Priority } from "@kck/domain";
import { useMemo } from "react";
import { type Catalog, useCatalog } from "../catalog/use-catalog";
import { kindOf, priorityOf, unitOf } from "./compose-intake";
import type { MatterDraft } from "./desk-draft";
import { type Script, scriptFor } from "./script";
import { type Suggest, suggestFrom } from "./suggest-categories";
import { useDesk } from "./use-desk";

export type MatterInView = {
  readonly catalog: Catalog;
  readonly category: CategoryView | undefined;
  readonly script: Script;
  readonly kind: Kind;
  readonly unitId: UnitId | null;
  readonly priority: Priority | null;
};

/** What the program knows of a matter: its category, what is to be asked, its kind, unit and priority. */
export function inView(catalog: Catalog, matter: MatterDraft): MatterInView {
  const category = catalog.category(matter.categoryId);
  const script = scriptFor(catalog, category, matter.answers, matter.asked);
  const [kind, unitId, priority] = [kindOf(matter, category), unitOf(matter, category), priorityOf(matter, category)];
  return { catalog, category, script, kind, unitId, priority };
}

export const theMatter = (state: { contact: { matter: MatterDraft | null } | null }) => state.contact?.matter ?? null;

/** The matter that is being taken down; null while none is. */
export function useMatter(): (MatterInView & { readonly matter: MatterDraft }) | null {
  const catalog = useCatalog();
  const matter = useDesk(theMatter);
  return useMemo(() => (matter === null ? null : { matter, ...inView(catalog, matter) }), [catalog, matter]);
}

const made = new WeakMap<readonly CategoryView[], Suggest>();

/** The catalog's suggestions, prepared once for as long as the catalog stays the same. */
export function useSuggest(): Suggest {
  const { categories } = useCatalog();
  const known = made.get(categories);
  if (known !== undefined) return known;
  const suggest = suggestFrom(categories);
  made.set(categories, suggest);
  return suggest;
}
