import { CityListReceipt, SaveGroups } from "@kck/contracts";
import { recordOther } from "../history/events";
import { newId } from "../new-id";
import { once } from "../once";
import { procedureFor } from "../trpc";
import { nextVersion } from "../versions/next-version";
import { keepGroups, lockList, writeGroups } from "./store";

/** Saves the next version of the groups: new ones, their names, their order, and which of them have ended because they are empty. */
export const saveGroups = procedureFor("cityLists.saveGroups")
  .input(SaveGroups)
  .output(CityListReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const now = ctx.now();
      const version = nextVersion(await lockList(tx, "groups"), input.basedOn);
      await writeGroups(tx, input.groups, { now, newId: () => newId(now) });
      await keepGroups(tx, { version, createdById: ctx.actor.id, reason: input.reason, now });
      await recordOther(tx, { actor: ctx.actor, now }, { type: "catalog.groups-saved", version });
      return { version };
    }),
  );
