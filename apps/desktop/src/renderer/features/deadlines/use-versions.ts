import type { CalendarVersion, PolicyVersion } from "@kck/contracts";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../api/trpc";

/** What a version of a policy and one of a calendar have in common. */
export type Version = Pick<PolicyVersion & CalendarVersion, "version" | "name" | "author" | "reason" | "createdAt"> & {
  readonly key: PolicyVersion["key"] | CalendarVersion["key"];
};

/** The versions of one policy or calendar: the newest, and those before it. */
export type Versions<Version> = { readonly newest: Version; readonly all: readonly Version[] };

function byKey<Version extends { readonly key: string }>(rows: readonly Version[]): Versions<Version>[] {
  const keys = [...new Set(rows.map(({ key }) => key))];
  return keys.flatMap((key) => {
    const all = rows.filter((row) => row.key === key);
    const [newest] = all;
    return newest === undefined ? [] : [{ newest, all }];
  });
}

const inGroups = (view: { policies: PolicyVersion[]; calendars: CalendarVersion[] }) => ({
  policies: byKey(view.policies),
  calendars: byKey(view.calendars),
});

/** By what deadlines are counted, one entry for each policy and calendar. */
export function useVersions() {
  const trpc = useTRPC();
  return useQuery({ ...trpc.deadlines.versions.queryOptions(), select: inGroups });
}
