import { RemoveFile } from "@kck/contracts";
import { z } from "zod";
import { record } from "../history/events";
import { findVisible } from "../intakes/store";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";

/** Takes a file off an intake; that it was there stays in the history. */
export const removeFile = procedureFor("files.remove")
  .input(RemoveFile)
  .output(z.strictObject({ id: z.uuid() }))
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const now = ctx.now();
      const file = await tx.attachment.findFirst({ where: { id: input.id, removedAt: null } });
      if (file === null) throw new Refused("not-found");
      const intake = await findVisible(tx, ctx, file.intakeId);
      const here = { id: file.id, removedAt: null };
      const { count } = await tx.attachment.updateMany({ where: here, data: { removedAt: now } });
      if (count === 0) throw new Refused("not-found"); // somebody else took it off meanwhile
      await record(tx, { actor: ctx.actor, now }, intake, { type: "intake.file-removed", attachmentId: file.id });
      return { id: file.id };
    }),
  );
