import { mayCall, type Procedure, ROLES, type Role } from "@kck/domain";
import { initTRPC, TRPCError } from "@trpc/server";
import type { Actor, Context, Entered } from "./context";
import { refusalOf } from "./refusal-of";
import { CODES, Refused } from "./refused";

const t = initTRPC.context<Context>().create({
  isDev: false,
  errorFormatter({ shape, error }) {
    const refusal = refusalOf(error) ?? new Refused("internal");
    return {
      message: refusal.reason,
      code: shape.code,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        refusal: { reason: refusal.reason, fields: [...refusal.fields] },
      },
    };
  },
});

export const router = t.router;
export const callerFactory = t.createCallerFactory;

/** Gives each refusal its code; anything else stays a bug, answered with 500 and no details. */
const tellRefusals = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const refusal = refusalOf(result.error);
  if (refusal === null) return result;
  throw new TRPCError({ code: CODES[refusal.reason], message: refusal.reason, cause: refusal });
});

/** The role under which somebody calls; the product's own actors call no procedures. */
export function roleOf(actor: Actor): Role | null {
  return ROLES.find((role) => role === actor.kind) ?? null;
}

/**
 * The only door: somebody is signed in, and the table of rights lets the role in.
 *
 * Errors  `signed-out`, `wrong-role`; nothing is learnt from either about what lies behind.
 * Source  `RIGHTS` in the domain.
 */
export function enter(ctx: Context, procedure: Procedure): Entered {
  if (ctx.actor === null) throw new Refused("signed-out");
  const role = roleOf(ctx.actor);
  if (role === null || !mayCall(role, procedure)) throw new Refused("wrong-role");
  return { ...ctx, actor: ctx.actor, procedure };
}

/** A procedure behind the door, which is passed before the input is parsed. */
export function procedureFor(procedure: Procedure) {
  return t.procedure.use(tellRefusals).use(({ ctx, next }) => next({ ctx: enter(ctx, procedure) }));
}
