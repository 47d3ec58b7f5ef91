import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readAnalyzer } from "@kck/api";
import { openTestDatabase } from "@kck/db/testing";
import type { Role } from "@kck/domain";
import type { FastifyInstance } from "fastify";
import { type AppParts, buildApp } from "../app";
import { freePort } from "../free-port";
import { openLog } from "../plugins/log";
import { ROOT } from "../root";
import { hashPassword } from "../sign-in/password";

export const PASSWORD = "poprawne hasło 1";
/** Cheap to try: what a right or wrong password costs stands in the hash. */
const hashed = hashPassword(PASSWORD, { memory: 1_024, passes: 1, parallelism: 1 });

type Given = Partial<Pick<AppParts, "settings" | "now" | "rendererFolder">> & {
  /** Adds what only a test needs, before the server listens. */
  readonly prepare?: (app: FastifyInstance) => void;
};
type Sent = { body?: unknown; headers?: Record<string, string>; method?: string };

/** A server as it runs, over a database of its own; people to sign in, and what its log says. */
export async function openServer({ prepare, ...given }: Given = {}) {
  const database = await openTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), "kck-server-"));
  const port = await freePort("127.0.0.1");
  const publicUrl = `http://127.0.0.1:${port}`;
  const logged: string[] = [];
  const { app } = await buildApp({
    settings: { trustedProxies: [], tiles: null, oidc: null, isDemonstration: false },
    database: database.db,
    databaseUrl: database.serverUrl,
    publicUrl,
    secret: "a secret for tests that is long enough",
    analyzer: await readAnalyzer(join(ROOT, "resources")),
    outbox: null,
    log: openLog("info", { write: (line) => logged.push(line) }),
    rendererFolder: join(folder, "renderer"),
    filesFolder: join(folder, "files"),
    now: () => new Date(),
    ...given,
  });
  prepare?.(app);
  await app.listen({ port, host: "127.0.0.1" });

  /** Sends JSON as the page of a browser would. */
  const send = (path: string, { body, headers = {}, method = "POST" }: Sent = {}) =>
    fetch(`${publicUrl}${path}`, {
      method,
      headers: { origin: publicUrl, ...(method === "POST" ? { "content-type": "application/json" } : {}), ...headers },
      redirect: "manual",
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });

  let people = 0;
  const addPerson = async (role: Role, unitId: string | null = null) => {
    people += 1;
    const email = `osoba${people}@example.pl`;
    const user = await database.db.prisma.user.create({ data: { name: `Osoba ${people}`, email, role, unitId } });
    await database.db.prisma.account.create({
      data: { userId: user.id, accountId: user.id, providerId: "credential", password: await hashed },
    });
    return { id: user.id, email };
  };
  const trySignIn = (email: string, password: string, headers: Record<string, string> = {}) =>
    send("/api/auth/sign-in/email", { body: { email, password }, headers });
  /** Signs in and gives the cookie that a browser would send from now on. */
  const signIn = async (email: string) => cookiesOf(await trySignIn(email, PASSWORD));

  const close = async () => {
    await app.close();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { app, database, folder, publicUrl, logged, send, addPerson, trySignIn, signIn, close };
}

/** What a browser would send back after these cookies were set. */
export function cookiesOf(answer: Response): string {
  const pairs = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
  return pairs.filter((pair) => !pair.endsWith("=")).join("; ");
}
