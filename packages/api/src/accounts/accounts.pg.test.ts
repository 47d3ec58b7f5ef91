import type { AccountChangeId, AccountId } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { newId } from "../new-id";
import { fillCards } from "../service-cards/fill-cards";
import { commandId, openCentre, type Person } from "../testing";
import { ACCOUNT, cardsFileOf } from "../testing/cards";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
await centre.context.db.$transaction((tx) => fillCards(tx, cardsFileOf([]), centre.now()));
const editor = await centre.person("editor");
const supervisor = await centre.person("supervisor");
const other = await centre.person("supervisor");
const consultant = await centre.person("consultant");
const NEW_NUMBER = "61 1090 1014 0000 0712 1981 2874";

const account = async (key: string = ACCOUNT.key) => {
  const found = (await consultant.call.accounts.list()).find((one) => one.key === key);
  return found ?? expect.fail("no account");
};
async function propose(by: Person, number = NEW_NUMBER) {
  const { id: accountId, version, name } = await account();
  const id = newId(centre.now()) as AccountChangeId;
  await by.call.accounts.propose({ commandId: commandId(), id, accountId, version, name, number, reason: "Nowy bank" });
  return id;
}
const decide = (by: Person, id: AccountChangeId, isAccepted: boolean) =>
  by.call.accounts.decide({ commandId: commandId(), id, isAccepted });

test("a new number is told to callers when a supervisor has accepted it, and every change is kept", async () => {
  const id = await propose(editor, "PL61109010140000071219812874");
  expect((await account()).number).toBe(ACCOUNT.number);
  const [waiting] = await supervisor.call.accounts.changes({ accountId: null, isOpen: true });
  expect(waiting).toMatchObject({ id, number: NEW_NUMBER, oldNumber: ACCOUNT.number, proposedBy: { id: editor.id } });
  expect(waiting?.mayDecide).toBe(true);
  await expect(decide(editor, id, true)).rejects.toMatchObject({ message: "wrong-role" });

  centre.wait(60);
  await decide(supervisor, id, true);
  expect(await account()).toMatchObject({ number: NEW_NUMBER, version: 1, mark: "V", checkedOn: "2026-03-02" });
  const { id: accountId } = await account();
  expect(await editor.call.accounts.changes({ accountId, isOpen: false })).toMatchObject([
    { id, isAccepted: true, decidedBy: { id: supervisor.id }, decidedAt: centre.now().toISOString(), mayDecide: false },
  ]);
});

test("a supervisor does not accept their own proposal", async () => {
  const id = await propose(supervisor, ACCOUNT.number);
  await expect(decide(supervisor, id, true)).rejects.toMatchObject({ message: "needs-second-person" });
  expect(await supervisor.call.accounts.changes({ accountId: null, isOpen: true })).toMatchObject([
    { mayDecide: false },
  ]);
  await decide(other, id, false);
  expect((await account()).number).toBe(NEW_NUMBER);
});

test("one change of an account waits at a time, and is decided once", async () => {
  const tries = await Promise.allSettled([propose(editor), propose(editor)]);
  expect(tries.filter(({ status }) => status === "rejected")).toMatchObject([{ reason: { message: "change-waits" } }]);
  const [waiting] = await supervisor.call.accounts.changes({ accountId: null, isOpen: true });
  const id = waiting?.id ?? expect.fail("nothing waits");
  const decisions = await Promise.allSettled([decide(supervisor, id, true), decide(other, id, false)]);
  expect(decisions.filter(({ status }) => status === "rejected")).toMatchObject([
    { reason: { message: "wrong-status" } },
  ]);
});

test("a number with a wrong digit is not even proposed", async () => {
  await expect(propose(editor, "61 1090 1014 0000 0712 1981 2875")).rejects.toMatchObject({
    message: "account-number-wrong",
  });
});

test("a new account has no number until a second person accepts it", async () => {
  const id = newId(centre.now()) as AccountChangeId;
  const input = {
    commandId: commandId(),
    id,
    accountId: newId(centre.now()) as AccountId,
    key: "oplata-za-psa",
    name: "Opłata za psa",
    number: NEW_NUMBER,
    reason: "Nowa opłata",
  };
  await supervisor.call.accounts.add(input);
  expect(await account("oplata-za-psa")).toMatchObject({ number: "", mark: "?" });
  await expect(decide(supervisor, id, true)).rejects.toMatchObject({ message: "needs-second-person" });
  await decide(other, id, true);
  expect((await account("oplata-za-psa")).number).toBe(NEW_NUMBER);
  await expect(
    editor.call.accounts.add({
      ...input,
      commandId: commandId(),
      id: newId(centre.now()) as AccountChangeId,
      accountId: newId(centre.now()) as AccountId,
    }),
  ).rejects.toMatchObject({ message: "key-taken" });
});

test("what was decided is changed by nobody, so that the number of any day can be told", async () => {
  for (const change of ["number = ''", "decided_at = NULL", "is_accepted = false", "old_number = ''"]) {
    const sql = `UPDATE bank_account_change SET ${change} WHERE decided_at IS NOT NULL`;
    await expect(centre.database.db.pool.query(sql)).rejects.toMatchObject({ code: "42501" });
    await expect(centre.database.owner.query(sql)).rejects.toMatchObject({ code: "42501" });
  }
});
