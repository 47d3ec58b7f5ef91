import { AttachmentId } from "@kck/contracts";
import type { Context } from "../context";
import { disclose } from "../history/access";
import { visibleTo } from "../intakes/rights";
import { Refused } from "../refused";
import { enter } from "../trpc";
import { MEDIA_TYPES, type MediaType } from "./add-file";

export type OpenedFile = {
  readonly name: string;
  readonly mediaType: MediaType;
  readonly sizeBytes: number;
  readonly sha256: string;
};

/**
 * Finds a file that this person may read, and leaves a row in the access log.
 *
 * Errors  `signed-out`, `wrong-role`; `not-found` for an unknown or removed file and for another unit's alike.
 * Source  DESIGN.md 4.4.
 */
export async function openFile(ctx: Context, id: string): Promise<OpenedFile> {
  const entered = enter(ctx, "files.download");
  const read = AttachmentId.safeParse(id);
  if (!read.success) throw new Refused("not-found");
  const file = await ctx.db.attachment.findFirst({
    where: { id: read.data, removedAt: null, intake: visibleTo(entered) },
    select: { name: true, mediaType: true, sizeBytes: true, sha256: true, intakeId: true },
  });
  const mediaType = MEDIA_TYPES.find((type) => type === file?.mediaType);
  if (file === null || mediaType === undefined) throw new Refused("not-found");
  await disclose(ctx.db, entered, { intakeIds: [file.intakeId] });
  const { name, sizeBytes, sha256 } = file;
  return { name, mediaType, sizeBytes, sha256 };
}
