import { type GroupsVersion, WrittenGroups } from "@kck/contracts";
import { z } from "zod";

/** A group as it is being typed; one that is new has neither id nor code yet. */
const GroupValues = z.object({ id: z.string().nullable(), code: z.string(), name: z.string() });
export type GroupValues = z.infer<typeof GroupValues>;

/** The groups as they are being typed, and as their draft keeps them. */
export const GroupsValues = z.object({ groups: z.array(GroupValues), reason: z.string() });
export type GroupsValues = z.infer<typeof GroupsValues>;

export const NEW_GROUP: GroupValues = { id: null, code: "", name: "" };

/** What the form begins with: the newest version, or nothing. */
export function groupsValues(newest: GroupsVersion | null): GroupsValues {
  return { groups: newest?.groups.map((group) => ({ ...group })) ?? [], reason: "" };
}

/** What is sent, or which fields are wrong and how. */
export function readGroups({ groups, reason }: GroupsValues) {
  return WrittenGroups.safeParse({ groups: groups.map(({ id, name }) => ({ id, name })), reason });
}

type Known = { readonly id: string; readonly name: string };
type Member = { readonly parentId: string | null };

/** The groups that were left out although something stands in them: they can not end yet. */
export function leftOutThoughFull<Group extends Known>(
  values: readonly GroupValues[],
  groups: readonly Group[],
  categories: readonly Member[],
): Group[] {
  const isKept = (id: string) => values.some((group) => group.id === id);
  return groups.filter(({ id }) => !isKept(id) && categories.some(({ parentId }) => parentId === id));
}
