import { SaveTemplate, VersionReceipt } from "@kck/contracts";
import { recordOther } from "../history/events";
import { newId } from "../new-id";
import { once } from "../once";
import { procedureFor } from "../trpc";
import { nextVersion } from "../versions/next-version";
import { addVersion, findGroup, newestOf } from "./store";

/** Saves the next version of a template, or the first of a new one; one that is archived is offered to nobody any more. */
export const saveTemplate = procedureFor("templates.save")
  .input(SaveTemplate)
  .output(VersionReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const { commandId: _, basedOn, ...template } = input;
      const now = ctx.now();
      const version = nextVersion(await newestOf(tx, template.key), basedOn);
      await findGroup(tx, template.groupCode);
      await addVersion(tx, { ...template, id: newId(now), version, createdById: ctx.actor.id, createdAt: now });
      const { key } = template;
      await recordOther(tx, { actor: ctx.actor, now }, { type: "catalog.template-saved", key, version });
      return { key, version };
    }),
  );
