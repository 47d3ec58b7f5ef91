import { refusalOf } from "@kck/api";
import type { Db } from "@kck/db";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from "../demo/accounts";
import { refuse } from "../reply";
import type { Oidc } from "../settings/settings";
import { askAuth, bodyOf, handOn } from "./ask-auth";
import { AUTH_PATH, type Auth, OIDC } from "./auth";
import { challengeIn } from "./challenge";
import { limitCrowd } from "./crowd";
import { type CountedFor, ENDPOINTS, type Endpoint } from "./endpoints";
import { acceptInvitation } from "./invitation";
import { recordLock } from "./record-lock";
import type { Sessions } from "./sessions";
import type { Person, Tries } from "./tries";

export type SignInParts = {
  readonly auth: Auth;
  readonly db: Db;
  readonly sessions: Sessions;
  readonly tries: Tries;
  readonly oidc: Oidc | null;
  readonly publicUrl: string;
  readonly isDemonstration: boolean;
  readonly now: () => Date;
  /** Told which session was ended here, so that its open screens learn of it at once. */
  readonly onEnded: (sessionId: string) => void;
};

/** The routes of signing in and out, of second factors, and of invitations. */
export function signInRoutes(app: FastifyInstance, parts: SignInParts): void {
  const { auth, db, sessions, tries, oidc, publicUrl, now } = parts;
  const unlessCrowded = limitCrowd();

  app.get("/api/sign-in-options", () => ({
    oidc: oidc === null ? null : { name: oidc.name },
    isDemonstration: parts.isDemonstration,
    ...(parts.isDemonstration
      ? { demonstration: { accounts: DEMONSTRATION_ACCOUNTS, password: DEMONSTRATION_PASSWORD } }
      : {}),
  }));

  for (const [path, endpoint] of Object.entries(ENDPOINTS)) {
    if (path === "/sign-in/social" && oidc === null) continue;
    const answerTo = async (request: FastifyRequest, reply: FastifyReply) => {
      const read = endpoint.body.safeParse(request.body);
      if (!read.success) {
        const refusal = refusalOf(read.error);
        return refuse(reply, refusal?.reason ?? "bad-input", refusal?.fields);
      }
      await sessions.forgetIfOver(request);
      const person = await personOf(endpoint.counted, request, read.data);
      // Without somebody to count for, wrong tries would go on without end.
      if (person === null && endpoint.counted !== "nobody") return refuse(reply, "signed-out");
      const verdict = person === null ? null : await tries.begin(person.counted);
      if (verdict?.isAllowed === false) return refuse(reply, verdict.reason, [], verdict.retryAfterSeconds);

      const ending = path === "/sign-out" ? await sessions.actorOf(request) : null;
      const body = endpoint.ask?.(read.data) ?? read.data;
      const answer = await askAuth(auth, publicUrl, request, { path, body, challenge: person?.challenge });
      const said = await bodyOf(answer);
      const outcome = outcomeOf(answer, said);
      if (person !== null && verdict !== null) await count(person, verdict.count, outcome);
      if (ending?.sessionId) parts.onEnded(ending.sessionId);
      if (answer.ok) {
        handOn(answer, request, reply);
        return reply.header("cache-control", "no-store").send(endpoint.answer(said));
      }
      return refuse(reply, ...refusalOfAnswer(endpoint, answer, outcome));
    };
    const isHashed = endpoint.counted === "email" || endpoint.counted === "actor";
    app.post(`${AUTH_PATH}${path}`, isHashed ? unlessCrowded(answerTo) : answerTo);
  }

  if (oidc !== null) {
    app.get(`${AUTH_PATH}/callback/${OIDC}`, async (request, reply) => {
      const query = request.url.split("?")[1] ?? "";
      const answer = await askAuth(auth, publicUrl, request, { path: `/callback/${OIDC}?${query}` });
      handOn(answer, request, reply);
      const { pathname, searchParams } = new URL(answer.headers.get("location") ?? "/sign-in?error=oidc", publicUrl);
      // Which of better-auth's errors it was would tell whether an account exists.
      return reply.redirect(searchParams.has("error") ? "/sign-in?error=oidc" : pathname, 303);
    });
  }

  app.post(
    "/api/invitation",
    unlessCrowded((request, reply) => acceptInvitation(parts, request, reply)),
  );

  async function personOf(
    counted: CountedFor,
    request: FastifyRequest,
    body: Record<string, unknown>,
  ): Promise<Counted | null> {
    if (counted === "nobody") return null;
    if (counted === "email" && typeof body.email === "string") {
      const user = await db.user.findUnique({ where: { email: body.email.toLowerCase() }, select: { id: true } });
      return { counted: tries.personOf(body.email, request.ip), userId: user?.id ?? null };
    }
    const cookies = request.headers.cookie ?? "";
    const { name } = (await auth.$context).createAuthCookie("two_factor");
    if (counted === "challenge" && cookies.includes(name)) return challengedBy(cookies, name, request.ip);
    const userId = (await sessions.actorOf(request))?.id;
    const user = userId ? await db.user.findUnique({ where: { id: userId }, select: { email: true } }) : null;
    return user === null ? null : { counted: tries.personOf(user.email, request.ip), userId: userId ?? null };
  }

  /** Who gave the right password a moment ago and still owes the code; null for a cookie that we did not write so. */
  async function challengedBy(cookies: string, name: string, address: string): Promise<Counted | null> {
    const challenge = challengeIn(cookies, name);
    if (challenge === null) return null;
    const found = await db.verification.findFirst({
      where: { identifier: challenge.identifier, expiresAt: { gt: now() } },
    });
    const userId = z.uuid().safeParse(found?.value).data;
    const user = userId ? await db.user.findUnique({ where: { id: userId }, select: { email: true } }) : null;
    if (user === null) return null;
    return { counted: tries.personOf(user.email, address), userId: userId ?? null, challenge: challenge.cookie };
  }

  async function count(person: Counted, tried: number, outcome: Outcome): Promise<void> {
    if (outcome === "right") await tries.wasRight(person.counted);
    if (outcome === "neither") await tries.wasNeither(person.counted);
    if (outcome === "wrong" && (await tries.wasWrong(person.counted, tried)))
      await recordLock(db, person.userId, now());
  }
}

/** Whose try it is; with a challenge it is judged by that cookie alone, so that nobody else's code is. */
type Counted = { readonly counted: Person; readonly userId: string | null; readonly challenge?: string };

type Outcome = "right" | "wrong" | "neither";

/** A right password that still asks for a code forgets no wrong tries, else the codes could be tried without end. */
function outcomeOf(answer: Response, said: Record<string, unknown>): Outcome {
  if (answer.ok) return said.twoFactorRedirect === true ? "neither" : "right";
  return answer.status === 401 || said.code === "INVALID_PASSWORD" ? "wrong" : "neither";
}

function refusalOfAnswer(endpoint: Endpoint, answer: Response, outcome: Outcome) {
  if (outcome === "wrong") return [endpoint.wrong.reason, endpoint.wrong.fields] as const;
  if (answer.status >= 500) return ["internal", []] as const;
  return [answer.status === 404 ? "not-found" : "bad-input", []] as const;
}
