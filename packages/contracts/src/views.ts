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
