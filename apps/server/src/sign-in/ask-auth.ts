import type { FastifyReply, FastifyRequest } from "fastify";
import { AUTH_PATH, type Auth } from "./auth";

/** Sent by the desktop's main process, which keeps the token itself; only then the token leaves the server. */
export const CLIENT_HEADER = "kck-client";
export const DESKTOP = "desktop";

const PASSED_ON = ["cookie", "authorization", "user-agent"] as const;

type Asked = {
  readonly path: string;
  readonly body?: Record<string, unknown>;
  /** The cookie of a challenge: then neither another cookie nor a bearer is passed on. */
  readonly challenge?: string | undefined;
};

/** Puts a request to better-auth, with nothing of the original but what it needs. */
export function askAuth(auth: Auth, publicUrl: string, request: FastifyRequest, asked: Asked): Promise<Response> {
  const headers = new Headers({ origin: publicUrl });
  const { challenge } = asked;
  for (const name of challenge === undefined ? PASSED_ON : (["user-agent"] as const)) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  if (challenge !== undefined) headers.set("cookie", challenge);
  const address = `${publicUrl}${AUTH_PATH}${asked.path}`;
  if (asked.body === undefined) return auth.handler(new Request(address, { headers }));
  headers.set("content-type", "application/json");
  return auth.handler(new Request(address, { method: "POST", headers, body: JSON.stringify(asked.body) }));
}

/** Hands on the cookies of an answer, and its token to a desktop. */
export function handOn(answer: Response, request: FastifyRequest, reply: FastifyReply): void {
  for (const cookie of answer.headers.getSetCookie()) reply.header("set-cookie", cookie);
  const token = answer.headers.get("set-auth-token");
  if (token !== null && request.headers[CLIENT_HEADER] === DESKTOP) reply.header("set-auth-token", token);
}

/** The JSON of an answer, or nothing where it is none. */
export async function bodyOf(answer: Response): Promise<Record<string, unknown>> {
  if (!answer.headers.get("content-type")?.includes("json")) return {};
  const body: unknown = await answer.json();
  return typeof body === "object" && body !== null ? { ...body } : {};
}
