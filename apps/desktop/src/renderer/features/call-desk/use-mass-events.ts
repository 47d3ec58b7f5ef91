import type { MassEventView } from "@kck/contracts";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "../../api/trpc";
import { EMPTY_PLACE } from "./desk-draft";
import { rankEvents } from "./fit-of-event";
import { useMatter } from "./use-matter";

const NONE: MassEventView[] = [];

/** The mass events that last, those of this matter and place first. The live stream keeps them as they are. */
export function useMassEvents() {
  const trpc = useTRPC();
  const active = useQuery(trpc.massEvents.active.queryOptions());
  const inView = useMatter();
  const rows = active.data?.rows ?? NONE;
  const category = inView?.category;
  const { districtNumber, street, houseNumber } = inView?.matter.place ?? EMPTY_PLACE;
  const events = useMemo(
    () => rankEvents(rows, { category, place: { districtNumber, street, houseNumber } }),
    [rows, category, districtNumber, street, houseNumber],
  );
  return { events, isUnknown: active.isError && active.data === undefined, retry: active.refetch };
}
