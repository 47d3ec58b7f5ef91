import { readPhone, SaveResident } from "@kck/contracts";
import { z } from "zod";
import { recordOther } from "../history/events";
import { newId } from "../new-id";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";

/** Makes a resident or changes one, takes out numbers that are wrong, and adds the one used now where it is new. */
export const saveResident = procedureFor("residents.save")
  .input(SaveResident)
  .output(z.strictObject({ id: z.uuid(), version: z.int() }))
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const now = ctx.now();
      const person = { name: input.name || null, email: input.email || null, address: input.address || null };
      if (input.version === null) {
        await tx.resident.create({ data: { id: input.id, createdAt: now, ...person }, select: { id: true } });
      } else {
        const { count } = await tx.resident.updateMany({
          where: { id: input.id, version: input.version },
          data: { ...person, version: { increment: 1 } },
        });
        if (count === 0) {
          const there = await tx.resident.findUnique({ where: { id: input.id }, select: { id: true } });
          throw new Refused(there === null ? "not-found" : "changed-meanwhile");
        }
      }
      const wrong = input.wrongPhones ?? [];
      if (wrong.length > 0) {
        const isWrong = { OR: [{ e164: { in: wrong } }, { e164: null, typed: { in: wrong } }] };
        await tx.residentPhone.deleteMany({ where: { residentId: input.id, ...isWrong } });
      }
      if (input.phone !== null && input.phone.trim() !== "") {
        const { e164, typed } = readPhone(input.phone);
        const known = e164 === null ? { typed } : { e164 };
        const had = await tx.residentPhone.findFirst({
          where: { residentId: input.id, ...known },
          select: { id: true },
        });
        if (had === null) {
          await tx.residentPhone.create({ data: { id: newId(now), residentId: input.id, e164, typed } });
        }
      }
      await recordOther(tx, { actor: ctx.actor, now }, { type: "resident.saved", residentId: input.id });
      return { id: input.id, version: input.version === null ? 0 : input.version + 1 };
    }),
  );
