import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../api/trpc";
import type { Version, Versions } from "../versions/versions";

type Listed = Omit<Version, "key" | "name">;

/** The versions of a list under a name for people; null where it has none yet. */
function named<Saved extends Listed>(rows: readonly Saved[], key: string): Versions<Saved & Version> | null {
  const all = rows.map((row) => ({ ...row, key, name: key }));
  const [newest] = all;
  return newest === undefined ? null : { newest, all };
}

/** A form begins with what it finds: a list that was read before somebody saved it is not kept for the next opening. */
const FRESH = { gcTime: 0 };

/** Every version of the questions asked of everybody. */
export function useCommonQuestions() {
  const trpc = useTRPC();
  return useQuery({
    ...trpc.cityLists.commonQuestions.queryOptions(undefined, FRESH),
    select: (rows) => named(rows, "common-questions"),
  });
}

/** Every version of the groups of categories. */
export function useGroupVersions() {
  const trpc = useTRPC();
  return useQuery({ ...trpc.cityLists.groups.queryOptions(undefined, FRESH), select: (rows) => named(rows, "groups") });
}
