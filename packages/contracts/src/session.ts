import { z } from "zod";
import { CommandId, Instant, Role, UnitId, UserId } from "./primitives";

/** Who is signed in, and what the screen needs to know of the server. */
export const MeView = z.strictObject({
  id: UserId,
  name: z.string(),
  email: z.string(),
  role: Role,
  unitId: UnitId.nullable(),
  isUnitHead: z.boolean(),
  twoFactorEnabled: z.boolean(),
  isDemonstration: z.boolean(),
  /** Whose map it is, where the operator has configured one; its tiles are at `/tiles/z/x/y`. */
  map: z.strictObject({ credit: z.string() }).nullable(),
});
export type MeView = z.infer<typeof MeView>;

export const SessionView = z.strictObject({
  id: z.uuid(),
  startedAt: Instant,
  lastSeenAt: Instant,
  userAgent: z.string().nullable(),
  isCurrent: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;

export const EndSession = z.strictObject({ commandId: CommandId, id: z.uuid() });

/** A sign-in that was locked after too many wrong tries. */
export const LockView = z.strictObject({
  id: z.uuid(),
  at: Instant,
  lockedUntil: Instant,
  userName: z.string().nullable(),
});
export type LockView = z.infer<typeof LockView>;
