import { UnitId, UserId } from "@kck/contracts";
import { FIGURES } from "@kck/domain";
import { z } from "zod";

/** The address of the board: the figure that is listed, and of whom. */
export const WorkloadAddress = z.object({
  figure: z.enum(FIGURES).optional().catch(undefined),
  unit: z
    .union([UnitId, z.literal("centre")])
    .optional()
    .catch(undefined),
  person: UserId.optional().catch(undefined),
  unreadHours: z.int().min(1).max(240).optional().catch(undefined),
});
export type WorkloadAddress = z.infer<typeof WorkloadAddress>;

export const USUAL_UNREAD_HOURS = 8;
