import type { ColleagueView } from "@kck/contracts";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "../../api/trpc";
import { type Catalog, useCatalog } from "../catalog/use-catalog";

/** Finds the words for the ids that rows and history carry; an id that nobody knows any more gives an empty text. */
export type Names = Pick<Catalog, "unitName" | "categoryName" | "districtName"> & {
  readonly personName: (id: string | null) => string;
};
export type City = Catalog & Names & { readonly people: readonly ColleagueView[] };

const NOBODY: ColleagueView[] = [];

/** What the city is made of, and the people to whom work may be given. */
export function useCity(): City {
  const trpc = useTRPC();
  const catalog = useCatalog();
  const people = useQuery(trpc.users.colleagues.queryOptions()).data ?? NOBODY;
  return useMemo(() => {
    const names = new Map<string, string>(people.map(({ id, name }) => [id, name]));
    return { ...catalog, people, personName: (id) => names.get(id ?? "") ?? "" };
  }, [catalog, people]);
}
