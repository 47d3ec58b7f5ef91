import { REASONS } from "@kck/domain";
import { z } from "zod";

/** What every refusal carries over the wire: one reason of the closed list, and the fields of the input it is about. */
export const RefusalView = z.strictObject({ reason: z.enum(REASONS), fields: z.array(z.string()) });
export type RefusalView = z.infer<typeof RefusalView>;
