import { afterAll, expect, test } from "vitest";
import { listen } from "../testing/listen";
import { cookiesOf, openServer, PASSWORD } from "../testing/open-server";

const server = await openServer();
afterAll(server.close);
const NEXT = "zupełnie nowe hasło";

/** Makes the server look again at the sessions of somebody's streams, as it does by itself every half a minute. */
const lookAgain = (userId: string) =>
  server.database.owner.query(
    `INSERT INTO event (at, actor_kind, type, intake_id, unit_ids, data)
     VALUES (now(), 'clock', 'user.changed', NULL, '{}', $1)`,
    [JSON.stringify({ userId })],
  );
const changePassword = (headers: Record<string, string>) =>
  server.send("/api/auth/change-password", { body: { currentPassword: PASSWORD, newPassword: NEXT }, headers });

test.each(["browser", "desktop"])(
  "who changes the password in a %s goes on with the session of the answer",
  async (where) => {
    const person = await server.addPerson("consultant");
    const isDesktop = where === "desktop";
    const client: Record<string, string> = isDesktop ? { "kck-client": "desktop" } : {};
    const signInOf = (answer: Response): Record<string, string> =>
      isDesktop
        ? { ...client, authorization: `Bearer ${answer.headers.get("set-auth-token")}` }
        : { cookie: cookiesOf(answer) };
    const here = signInOf(await server.trySignIn(person.email, PASSWORD, client));
    const elsewhere = { cookie: await server.signIn(person.email) };
    const [before, other] = [await listen(server.publicUrl, here), await listen(server.publicUrl, elsewhere)];
    await before.until(() => before.frames.length > 0);

    const changed = await changePassword(here);
    expect(changed.status).toBe(200);
    const renewed = signInOf(changed);
    await lookAgain(person.id);
    await Promise.all([before.ended, other.ended]);
    expect(other.frames.at(-1)?.name).toBe("signed-out");

    const after = await listen(server.publicUrl, { ...renewed, "last-event-id": before.lastId() });
    expect(after.answer.status).toBe(200);
    expect(await after.until(() => after.events().some(({ data }) => data.type === "user.changed"))).toBe(true);
    await after.hangUp();
    expect((await listen(server.publicUrl, elsewhere)).answer.status).toBe(401);
  },
);
