import { afterAll, expect, test } from "vitest";
import { openServer, PASSWORD } from "../testing/open-server";
import { hashPassword } from "./password";

const server = await openServer();
afterAll(server.close);

test("an unknown address takes as long as a wrong password", async () => {
  const { email, id } = await server.addPerson("consultant");
  const password = await hashPassword(PASSWORD);
  await server.database.owner.query("UPDATE account SET password = $1 WHERE user_id = $2", [password, id]);
  const timed = async (address: string) => {
    const begin = performance.now();
    await server.trySignIn(address, "wrong password");
    return performance.now() - begin;
  };
  // The fastest of each, taken in turn: what else the machine does makes times longer, never shorter.
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    known.push(await timed(email));
    unknown.push(await timed(`nobody${round}@example.pl`));
  }
  const ratio = Math.min(...unknown) / Math.min(...known);
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
});
