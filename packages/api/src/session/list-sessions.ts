import { SessionView } from "@kck/contracts";
import { z } from "zod";
import { procedureFor } from "../trpc";

/** The places where this person is signed in. */
export const listSessions = procedureFor("session.list")
  .output(z.array(SessionView))
  .query(async ({ ctx }) => {
    const sessions = await ctx.db.session.findMany({
      where: { userId: ctx.actor.id, expiresAt: { gt: ctx.now() } },
      orderBy: { updatedAt: "desc" },
    });
    return sessions.map((session) => ({
      id: session.id,
      startedAt: session.createdAt.toISOString(),
      lastSeenAt: session.updatedAt.toISOString(),
      userAgent: session.userAgent,
      isCurrent: session.id === ctx.actor.sessionId,
    }));
  });
