import { InvitationToken, type UserView } from "@kck/contracts";
import { expect, test } from "vitest";
import { filterUsers } from "./filter-users";
import { newInvitationToken } from "./invitation-token";
import { PersonForm, personOf } from "./person-fields";

const user = (part: Partial<UserView>): UserView => ({
  id: "0190a1b2-0000-7000-8000-000000000001" as UserView["id"],
  version: 0,
  name: "Zofia Łukasik",
  email: "z.lukasik@example.invalid",
  role: "consultant",
  unitId: null,
  isUnitHead: false,
  isActive: true,
  twoFactorEnabled: false,
  isPending: false,
  sessions: 0,
  lastSeenAt: null,
  lockedUntil: null,
  ...part,
});

test("a person is found without diacritics and by the beginnings of their names", () => {
  const found = filterUsers(
    [user({}), user({ name: "Jan Nowak", email: "jan@example.invalid" })],
    { words: "luk zof" },
    () => "",
  );
  expect(found.map(({ name }) => name)).toEqual(["Zofia Łukasik"]);
});

test("closed accounts are shown only where they are asked for", () => {
  const users = [user({}), user({ isActive: false })];
  expect(filterUsers(users, {}, () => "")).toHaveLength(1);
  expect(filterUsers(users, { isInactive: true }, () => "")).toHaveLength(2);
});

test("every secret of a link is one that the server takes, and no two are alike", () => {
  const tokens = Array.from({ length: 200 }, newInvitationToken);
  expect(tokens.every((token) => InvitationToken.safeParse(token).success)).toBe(true);
  expect(new Set(tokens).size).toBe(200);
});

test("unit staff need a unit, and nobody else keeps one", () => {
  expect(PersonForm.safeParse({ name: "Jan", role: "unit-staff", unitId: null }).success).toBe(false);
  expect(PersonForm.safeParse({ name: "Jan", role: "editor", unitId: null }).success).toBe(true);
  expect(personOf({ name: "Jan ", role: "editor", unitId: "some unit" })).toEqual({
    name: "Jan",
    role: "editor",
    unitId: null,
  });
});
