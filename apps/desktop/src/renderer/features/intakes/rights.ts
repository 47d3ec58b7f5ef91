import type { IntakeView, MeView } from "@kck/contracts";
import { mayCall } from "@kck/domain";
import { CHANGES, type Change, type Command } from "./actions/commands";

type Holder = Pick<IntakeView, "unitId">;
type Me = Pick<MeView, "role" | "unitId">;

/** Unit staff change what their unit holds now; what it once held they may read and note upon. */
export function isHolding({ unitId }: Holder, me: Me): boolean {
  return me.role !== "unit-staff" || (unitId !== null && unitId === me.unitId);
}

/** The changes beside the actions that this person may make now; the server judges by the same table. */
export function changesOf(intake: Holder, me: Me): Change[] {
  if (!isHolding(intake, me)) return [];
  return CHANGES.filter(
    (change) => mayCall(me.role, `intakes.${change}`) && (change !== "assign" || intake.unitId !== null),
  );
}

/** Whether a command may be sent on an intake as it stands now. */
export function isAllowed(command: Command, view: Pick<IntakeView, "unitId" | "actions">, me: Me): boolean {
  return view.actions.some((action) => action === command) || changesOf(view, me).some((change) => change === command);
}
