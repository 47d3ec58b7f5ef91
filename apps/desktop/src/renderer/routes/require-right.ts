import type { MeView } from "@kck/contracts";
import type { Procedure } from "@kck/domain";
import { redirect } from "@tanstack/react-router";
import { mayUse, startOf } from "./navigation";

/** Sends whoever has no use for a screen to their own first one. The server refuses its data anyway. */
export function requireRight(procedure: Procedure) {
  return ({ context }: { context: { me: MeView } }) => {
    if (!mayUse(context.me, procedure)) throw redirect({ to: startOf(context.me.role), replace: true });
  };
}
