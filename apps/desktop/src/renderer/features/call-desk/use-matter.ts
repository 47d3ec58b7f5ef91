import type { CategoryView, UnitId } from "@kck/contracts";
import type { Kind, Priority } from "@kck/domain";
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

type ScriptGround = Parameters<typeof scriptFor>;
let newest: { readonly of: ScriptGround; readonly script: Script } | null = null;

/** The script is the same object until its category or an answer changes: the questions are not drawn again for other words. */
function scriptOf(...ground: ScriptGround): Script {
  if (newest === null || newest.of.some((part, at) => part !== ground[at])) {
    newest = { of: ground, script: scriptFor(...ground) };
  }
  return newest.script;
}

/** What the program knows of a matter: its category, what is to be asked, its kind, unit and priority. */
export function inView(catalog: Catalog, matter: MatterDraft): MatterInView {
  const category = catalog.category(matter.categoryId);
  const script = scriptOf(catalog, category, matter.answers, matter.asked);
  const [kind, unitId, priority] = [kindOf(matter, category), unitOf(matter, category), priorityOf(matter, category)];
  return { catalog, category, script, kind, unitId, priority };
}

export const theMatter = (state: { contact: { matter: MatterDraft | null } | null }) => state.contact?.matter ?? null;

export type Matter = MatterInView & { readonly matter: MatterDraft };

/** A part of what is known of the matter in hand, null while there is none; drawn again only when this part changes. */
export function useMatter<Part>(select: (matter: Matter) => Part): Part | null {
  const catalog = useCatalog();
  return useDesk((state) => {
    const matter = theMatter(state);
    return matter === null ? null : select({ matter, ...inView(catalog, matter) });
  });
}

/** Whether the matter was decided to be sent; then nothing of it is typed over. */
export const useIsSent = () => useDesk((state) => theMatter(state)?.sending != null);

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
