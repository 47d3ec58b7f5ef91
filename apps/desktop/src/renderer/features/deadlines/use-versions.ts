import type { DeadlineVersionsView } from "@kck/contracts";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../api/trpc";
import { byKey } from "../versions/versions";

const policiesOf = ({ policies }: DeadlineVersionsView) => byKey(policies);
const calendarsOf = ({ calendars }: DeadlineVersionsView) => byKey(calendars);

/** What is promised: one entry for each policy. */
export function usePolicies() {
  const trpc = useTRPC();
  return useQuery({ ...trpc.deadlines.versions.queryOptions(), select: policiesOf });
}

/** When offices work: one entry for each calendar. */
export function useCalendars() {
  const trpc = useTRPC();
  return useQuery({ ...trpc.deadlines.versions.queryOptions(), select: calendarsOf });
}
