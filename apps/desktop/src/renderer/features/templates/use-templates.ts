import type { TemplateVersion } from "@kck/contracts";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../api/trpc";
import { byKey, type Versions } from "../versions/versions";

const byName = (a: Versions<TemplateVersion>, b: Versions<TemplateVersion>) =>
  a.newest.name.localeCompare(b.newest.name, "pl");

/** The templates of answers by name: those that are offered, or those that are archived. */
export function useTemplates(isArchived: boolean) {
  const trpc = useTRPC();
  return useQuery({
    ...trpc.templates.versions.queryOptions(),
    select: (versions) =>
      byKey(versions)
        .filter(({ newest }) => newest.isArchived === isArchived)
        .toSorted(byName),
  });
}

/** One template, offered or archived; undefined while it is not known, and where none is asked for. */
export function useTemplate(key: string | null) {
  const trpc = useTRPC();
  return useQuery({
    ...trpc.templates.versions.queryOptions(),
    select: (versions) => byKey(versions).find(({ newest }) => newest.key === key),
  }).data;
}
