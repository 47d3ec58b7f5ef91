import { OpenWorkView, UserById } from "@kck/contracts";
import { UNIT_STATUSES } from "@kck/domain";
import { disclose } from "../history/access";
import { procedureFor } from "../trpc";

/** What is still open in a person's name, so that it can be given to others before the account is closed. */
export const openWork = procedureFor("users.openWork")
  .input(UserById)
  .output(OpenWorkView)
  .query(async ({ ctx, input }) => {
    const [intakes, contact] = await Promise.all([
      ctx.db.intake.findMany({
        where: { assigneeId: input.id, status: { in: [...UNIT_STATUSES] } },
        select: { id: true, number: true, subject: true },
        orderBy: { createdAt: "asc" },
        take: 100,
      }),
      ctx.db.contact.findFirst({ where: { takenById: input.id, endedAt: null }, select: { id: true } }),
    ]);
    await disclose(ctx.db, ctx, { intakeIds: intakes.map((intake) => intake.id) });
    return { intakes, openContact: contact !== null };
  });
