import { z } from "zod";
import { CommandId, Instant, LIMITS, Role, UnitId, UserId, Words } from "./primitives";

export const ColleagueView = z.strictObject({ id: UserId, name: z.string(), role: Role, unitId: UnitId.nullable() });
export type ColleagueView = z.infer<typeof ColleagueView>;

export const UserView = z.strictObject({
  id: UserId,
  version: z.int(),
  name: z.string(),
  email: z.string(),
  role: Role,
  unitId: UnitId.nullable(),
  isUnitHead: z.boolean(),
  isActive: z.boolean(),
  twoFactorEnabled: z.boolean(),
  /** Invited and has not yet chosen a password. */
  isPending: z.boolean(),
  sessions: z.int(),
  lastSeenAt: Instant.nullable(),
  lockedUntil: Instant.nullable(),
});
export type UserView = z.infer<typeof UserView>;

const person = {
  name: Words(LIMITS.line),
  role: Role,
  /** Unit staff belong to a unit; everybody else belongs to the centre. */
  unitId: UnitId.nullable(),
};
const belongs = (user: { role: z.infer<typeof Role>; unitId: UnitId | null }) =>
  (user.role === "unit-staff") === (user.unitId !== null);

/**
 * The secret of a one-time link `/invitation#token`: 32 random bytes in base64url, made by whoever invites, so that the
 * server keeps its digest alone. The fragment of an address reaches no server and no log.
 */
export const InvitationToken = z.string().regex(/^[\w-]{43}$/);

export const InviteUser = z
  .strictObject({
    commandId: CommandId,
    id: UserId,
    token: InvitationToken,
    email: z.email().max(LIMITS.line),
    ...person,
  })
  .refine(belongs, { path: ["unitId"], error: "bad-input" });
/** Whoever opens the link before `expiresAt` (72 hours) chooses the password. */
export const InvitationView = z.strictObject({ id: UserId, expiresAt: Instant });
export type InvitationView = z.infer<typeof InvitationView>;

const onUser = { commandId: CommandId, id: UserId };
export const ReinviteUser = z.strictObject({ ...onUser, token: InvitationToken });
export const ChangeUser = z
  .strictObject({ ...onUser, version: z.int32().nonnegative(), ...person, isUnitHead: z.boolean() })
  .refine(belongs, { path: ["unitId"], error: "bad-input" })
  .refine(({ role, isUnitHead }) => role === "unit-staff" || !isUnitHead, { path: ["isUnitHead"], error: "bad-input" });
export const UserById = z.strictObject({ id: UserId });
/** What is still open in a person's name; shown before the account is closed. */
export const OpenWorkView = z.strictObject({
  intakes: z.array(z.strictObject({ id: z.uuid(), number: z.string(), subject: z.string() })),
  openContact: z.boolean(),
});
export type OpenWorkView = z.infer<typeof OpenWorkView>;
export const DeactivateUser = z.strictObject({ ...onUser, version: z.int32().nonnegative() });
export const ActivateUser = z.strictObject({ ...onUser, version: z.int32().nonnegative() });
export const EndUserSessions = z.strictObject(onUser);
export const UserReceipt = z.strictObject({ id: UserId, version: z.int() });
