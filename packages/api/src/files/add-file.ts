import { type AttachmentId, CommandId, IntakeId, LIMITS, Words } from "@kck/contracts";
import { z } from "zod";
import type { Context, Entered } from "../context";
import { record } from "../history/events";
import { findVisible } from "../intakes/store";
import { newId } from "../new-id";
import { once } from "../once";
import { Refused } from "../refused";
import { enter } from "../trpc";

/** What a file may be. Its type is told from its content; none of them runs anything in a browser. */
export const MEDIA_TYPES = ["image/jpeg", "image/png", "image/webp", "application/pdf"] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** Facts of a file whose bytes are already kept under their digest. */
export const AddFile = z.strictObject({
  commandId: CommandId,
  intakeId: IntakeId,
  name: Words(LIMITS.line),
  mediaType: z.enum(MEDIA_TYPES),
  sizeBytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/**
 * Passes the door for an upload to an intake, before anything of the file is read.
 *
 * Errors  `signed-out`, `wrong-role`, `not-found` also for another unit's intake, `bad-input` for what is no id.
 */
export async function enterUpload(ctx: Context, intakeId: string): Promise<Entered> {
  const entered = enter(ctx, "files.upload");
  const id = IntakeId.safeParse(intakeId);
  if (!id.success) throw new Refused("not-found");
  await findVisible(ctx.db, entered, id.data);
  return entered;
}

/**
 * Adds a file to an intake: row, event and command in one transaction.
 *
 * Shapes  the facts of the file; its id out. A repeat of the command gets the same id.
 * Errors  as `enterUpload`; `command-reused` where the same command came with another file.
 * Source  DESIGN.md 4.1, 4.3.
 */
export function addFile(ctx: Entered, input: z.input<typeof AddFile>): Promise<{ id: AttachmentId }> {
  const { commandId, ...file } = AddFile.parse(input);
  return once(ctx, { commandId, ...file }, async (tx) => {
    const now = ctx.now();
    const intake = await findVisible(tx, ctx, file.intakeId);
    const id = newId(now) as AttachmentId;
    await tx.attachment.create({
      data: { id, ...file, uploadedById: ctx.actor.id, createdAt: now },
      select: { id: true },
    });
    await record(tx, { actor: ctx.actor, now }, intake, { type: "intake.file-added", attachmentId: id });
    return { id };
  });
}
