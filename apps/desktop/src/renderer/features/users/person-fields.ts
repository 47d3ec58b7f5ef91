import { type InviteUser, UserView } from "@kck/contracts";
import type { Role } from "@kck/domain";
import { z } from "zod";

/** The part of an account that a form holds; the unit is asked for where the role has one. */
export const PersonForm = UserView.pick({ name: true, role: true })
  .extend({ name: z.string().trim().min(1).max(200), unitId: z.string().nullable() })
  .refine(({ role, unitId }) => role !== "unit-staff" || unitId !== null, { path: ["unitId"] });
export const InviteForm = PersonForm.safeExtend({ email: z.email().max(200) });
/** The same for an account that is there: also whether the person leads the unit. */
export const ChangedPerson = PersonForm.safeExtend({ isUnitHead: z.boolean() });
export type ChangedPerson = z.infer<typeof ChangedPerson>;
export type PersonForm = z.infer<typeof PersonForm>;
type Person = Pick<z.input<typeof InviteUser>, "name" | "role" | "unitId">;

/** What is sent: everybody but unit staff belongs to the centre. */
export function personOf({ name, role, unitId }: { name: string; role: Role; unitId: string | null }): Person {
  return { name: name.trim(), role, unitId: role === "unit-staff" ? unitId : null };
}
