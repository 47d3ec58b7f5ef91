import type { Tx } from "@kck/db";
import type { IntakeFact, RoutingCause } from "@kck/domain";
import type { Entered } from "../context";
import type { Change } from "../intakes/store";
import { type Matter, readMatter } from "./matters";
import { openRules } from "./open-rules";
import type { StoredReason } from "./reason";

/**
 * Asks the rules again about an intake of which something has changed. The unit that has it keeps it: what the rules say
 * now is kept and told, and a person acts on it.
 *
 * Shapes  `changed` is what the row does not say yet.
 */
export async function routeAgain(
  tx: Tx,
  ctx: Entered,
  id: string,
  cause: RoutingCause,
  changed: Partial<Matter> = {},
): Promise<{ readonly fact: IntakeFact; readonly change: Change; readonly reason: StoredReason }> {
  const rules = await openRules(tx, ctx);
  const { decision, reason } = rules.decide({ ...(await readMatter(tx, id)), ...changed });
  const { version: setVersion, rule } = decision;
  return {
    fact: { type: "intake.routed", cause, setVersion, rule, unitId: reason.unitId },
    change: { routingVersion: setVersion, routingRule: rule, routingReason: reason },
    reason,
  };
}
