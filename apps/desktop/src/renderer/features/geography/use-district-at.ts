import type { DistrictAtView } from "@kck/contracts";
import { skipToken, useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../api/trpc";
import type { Point } from "../../ui/map/map-view";

/** Borders change once in years; a new layer may be imported at any time. */
const FRESH_MS = 60_000;

/** The district of a point; undefined until it is known, and while the server is away. */
export function useDistrictAt(point: Point | null): DistrictAtView | undefined {
  const trpc = useTRPC();
  const options = { staleTime: FRESH_MS, retry: false };
  return useQuery(trpc.catalog.districtAt.queryOptions(point ?? skipToken, options)).data;
}
