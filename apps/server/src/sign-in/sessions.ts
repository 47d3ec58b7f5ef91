import type { Actor } from "@kck/api";
import { UserId } from "@kck/contracts";
import { ROLES } from "@kck/domain";
import type { FastifyRequest } from "fastify";
import type { Pool } from "pg";
import { z } from "zod";

/** Idle for longer, a session is over. How long it lasts at most stands in its row, as `expires_at`. */
export const IDLE_MINUTES = 60;
export const MAX_HOURS = 12;
/** A session that was seen less than this ago is not written again. */
const SEEN_EVERY_MS = 60_000;

const SessionRow = z.object({
  id: z.uuid(),
  userId: UserId,
  role: z.enum(ROLES),
  unitId: z.uuid().nullable(),
  seenAt: z.date(),
});

/** What counts as a session that lives; `$1` is now, `s` the session and `u` its user. */
const LIVES = `s.expires_at > $1 AND s.updated_at > $1::timestamptz - interval '${IDLE_MINUTES} minutes' AND u.is_active`;

const SELECT = `SELECT s.id, s.user_id AS "userId", u.role, u.unit_id AS "unitId", s.updated_at AS "seenAt"
  FROM session s JOIN "user" u ON u.id = s.user_id`;

const BY_TOKEN = `${SELECT} WHERE s.token = $2 AND ${LIVES}`;

function actorIn({ id, userId, role, unitId }: z.infer<typeof SessionRow>): Actor {
  return { id: userId, kind: role, unitId, sessionId: id };
}

/** Sent with what the screen asks by itself, such as who else is looking; it does not keep a session alive. */
export const UNATTENDED = "kck-unattended";

/**
 * Knows the sessions of the database. Nothing is cached: whoever is signed out is out with the next request.
 *
 * `updated_at` of a session is when it was last seen; better-auth itself never moves it.
 */
export function knowSessions(pool: Pool, cookieName: string, now: () => Date) {
  const named = new RegExp(`(?:^|;)\\s*${cookieName.replaceAll(".", "\\.")}=([^;]+)`);

  /** The token of a bearer header or of the cookie. What follows its point signs it; the row in the database decides. */
  function tokenOf(request: FastifyRequest): string | null {
    const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
    const presented = bearer ?? named.exec(request.headers.cookie ?? "")?.[1];
    return /^[A-Za-z0-9]{16,128}(?=$|\.|%)/.exec(presented ?? "")?.[0] ?? null;
  }

  /** Who sends a request; null without a session that lives. What nobody attends to does not keep it alive. */
  async function actorOf(request: FastifyRequest, { isAttended = true } = {}): Promise<Actor | null> {
    const token = tokenOf(request);
    if (token === null) return null;
    // Named, because every request asks it: each connection plans it once.
    const { rows } = await pool.query({ name: "session", text: BY_TOKEN, values: [now(), token] });
    if (rows[0] === undefined) return null;
    const session = SessionRow.parse(rows[0]);
    const isOld = now().getTime() - session.seenAt.getTime() > SEEN_EVERY_MS;
    if (isOld && isAttended && request.headers[UNATTENDED] === undefined) {
      await pool.query("UPDATE session SET updated_at = $1 WHERE id = $2", [now(), session.id]);
    }
    return actorIn(session);
  }

  /** Removes the session behind a token that is no longer good, so that better-auth does not find it either. */
  async function forgetIfOver(request: FastifyRequest): Promise<void> {
    const token = tokenOf(request);
    if (token === null) return;
    await pool.query(
      `DELETE FROM session s USING "user" u WHERE u.id = s.user_id AND s.token = $2 AND NOT (${LIVES})`,
      [now(), token],
    );
  }

  /** Who is behind those of these sessions that still live, by the session's id. */
  async function living(ids: readonly string[]): Promise<ReadonlyMap<string, Actor>> {
    const { rows } = await pool.query(`${SELECT} WHERE s.id = ANY($2::uuid[]) AND ${LIVES}`, [now(), ids]);
    return new Map(rows.map((row) => SessionRow.parse(row)).map((session) => [session.id, actorIn(session)]));
  }

  /** Removes the sessions that are over. */
  async function sweep(): Promise<void> {
    await pool.query(`DELETE FROM session s USING "user" u WHERE u.id = s.user_id AND NOT (${LIVES})`, [now()]);
  }

  return { tokenOf, actorOf, forgetIfOver, living, sweep };
}
export type Sessions = ReturnType<typeof knowSessions>;
