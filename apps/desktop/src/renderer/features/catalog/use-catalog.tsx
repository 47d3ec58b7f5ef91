import type { CatalogView, CategoryView, DistrictView, TemplateView, UnitView } from "@kck/contracts";
import { useSuspenseQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext } from "react";
import { type Trpc, useTRPC } from "../../api/trpc";

/**
 * What the desk knows of the city, with everything found by its id. Names of what is unknown are empty. `categories` are those
 * to choose from; one that holds no more is still found by its id.
 */
export type Catalog = CatalogView & {
  readonly unit: (id: string | null) => UnitView | undefined;
  readonly category: (id: string | null) => CategoryView | undefined;
  readonly district: (number: number | null) => DistrictView | undefined;
  readonly template: (id: string | null) => TemplateView | undefined;
  /** Symbol where there is one, else the name: short enough for a table. */
  readonly unitName: (id: string | null) => string;
  /** Symbol and name: for choosing among units. */
  readonly unitLabel: (id: string | null) => string;
  readonly categoryName: (id: string | null) => string;
  readonly districtName: (number: number | null) => string;
};

function byKey<Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key) {
  const map = new Map(rows.map((row) => [keyOf(row), row]));
  return (key: Key | null) => (key === null ? undefined : map.get(key));
}

function withLookups(view: CatalogView): Catalog {
  const unit = byKey<string, UnitView>(view.units, (row) => row.id);
  const category = byKey<string, CategoryView>(view.categories, (row) => row.id);
  const district = byKey<number, DistrictView>(view.districts, (row) => row.number);
  return {
    ...view,
    categories: view.categories.filter(({ isValid }) => isValid),
    unit,
    category,
    district,
    template: byKey<string, TemplateView>(view.templates, (row) => row.id),
    unitName: (id) => unit(id)?.symbol ?? unit(id)?.name ?? "",
    unitLabel: (id) => [unit(id)?.symbol, unit(id)?.name].filter(Boolean).join(" · "),
    categoryName: (id) => category(id)?.name ?? "",
    districtName: (number) => {
      const found = district(number);
      return found === undefined ? "" : `${found.roman} ${found.name}`;
    },
  };
}

/** The catalog changes when somebody edits it, and then the live stream says so; until then it is asked for once. */
export function catalogOptions(trpc: Trpc) {
  return trpc.catalog.snapshot.queryOptions(undefined, {
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

const CatalogContext = createContext<Catalog | null>(null);

/** Gives the catalog to everything inside: one look at the query for the whole screen, and not one for each cell. */
export function CatalogProvider({ children }: { children: ReactNode }) {
  const trpc = useTRPC();
  const catalog = useSuspenseQuery({ ...catalogOptions(trpc), select: withLookups }).data;
  return <CatalogContext value={catalog}>{children}</CatalogContext>;
}

/** The catalog, there as soon as a screen is drawn (the frame of the screens waits for it). */
export function useCatalog(): Catalog {
  const catalog = useContext(CatalogContext);
  if (catalog === null) throw new Error("a part of a screen stands outside of the frame");
  return catalog;
}
