import { z } from "zod";
import { IntakeSearch } from "./intakes";
import { CommandId, ViewId, Words } from "./primitives";

export const SavedViewView = z.strictObject({
  id: ViewId,
  name: z.string(),
  isShared: z.boolean(),
  isOwn: z.boolean(),
  search: IntakeSearch,
  columns: z.array(z.string()),
});
export type SavedViewView = z.infer<typeof SavedViewView>;

export const SaveView = z.strictObject({
  commandId: CommandId,
  id: ViewId,
  name: Words(60),
  isShared: z.boolean(),
  search: IntakeSearch,
  columns: z.array(Words(30)).max(30),
});
export const RemoveView = z.strictObject({ commandId: CommandId, id: ViewId });

/** What of a search a saved view keeps: one that others see too leaves out what was typed, which may name a resident. */
export function keptInView(search: IntakeSearch, isShared: boolean): IntakeSearch {
  if (!isShared) return search;
  const { words: _, ...rest } = search;
  return rest;
}
