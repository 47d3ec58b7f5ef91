import { createHash } from "node:crypto";
import type { InvitationView, UserId } from "@kck/contracts";
import type { Tx } from "@kck/db";

const VALID_MS = 72 * 3_600_000;

/** The digest under which an invitation's token is kept; the token itself is in the link alone. */
export function digestOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/**
 * Keeps a one-time link with which a person chooses a password; earlier links of the same person stop working.
 *
 * Shapes  the person's id and the link's secret in; the end of its validity out. Only the secret's digest is kept.
 * Units   valid for 72 hours.
 */
export async function invite(tx: Tx, userId: string, token: string, now: Date): Promise<InvitationView> {
  const expiresAt = new Date(now.getTime() + VALID_MS);
  await tx.invitation.deleteMany({ where: { userId, usedAt: null } });
  await tx.invitation.create({ data: { tokenHash: digestOf(token), userId, expiresAt } });
  return { id: userId as UserId, expiresAt: expiresAt.toISOString() };
}
