import type { PhoneHandover } from "@kck/contracts";
import { lacksPhoneHandover, type Priority } from "@kck/domain";
import { Refused } from "../refused";
import type { Move } from "./act";
import type { Stored } from "./store";

/**
 * What a new priority brings along where it makes a matter one of danger: the hand-over by phone. The one that is kept
 * with the matter stays, and no other is asked for.
 *
 * Errors  `phone-handover-missing` where the matter must be handed over and was not.
 */
export function phoneOver(
  intake: Pick<Stored, "phonedAt">,
  priority: Priority,
  given: PhoneHandover | null,
): Required<Pick<Move, "change" | "beside">> {
  const isKept = intake.phonedAt !== null;
  if (lacksPhoneHandover(priority, isKept || given !== null)) {
    throw new Refused("phone-handover-missing", ["phoneHandover"]);
  }
  if (isKept || given === null) return { change: {}, beside: [] };
  const phonedAt = new Date(given.at);
  return {
    change: { phonedAt, phonedTo: given.to },
    beside: [{ type: "intake.phoned", at: phonedAt.toISOString() }],
  };
}
