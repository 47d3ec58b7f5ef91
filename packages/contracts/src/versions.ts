import { z } from "zod";
import { CommandId, Instant, LIMITS, UserId, Words } from "./primitives";

/** The key of what is saved in versions: the same in each of them. */
export const VersionKey = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const version = z.int().positive();

/** Who saved a version, when and why; nobody where it was filled in with the city. */
export const saved = {
  author: z.strictObject({ id: UserId, name: z.string() }).nullable(),
  reason: z.string(),
  createdAt: Instant,
};

/** What every new version is sent with. */
export const written = {
  commandId: CommandId,
  /** The version that was on the screen; null for one that is new. A newer one in the database is a conflict. */
  basedOn: version.nullable(),
  name: Words(120),
  reason: Words(LIMITS.note),
};
export const VersionReceipt = z.strictObject({ key: VersionKey, version });
