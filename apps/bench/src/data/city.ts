import { argon2Sync, randomBytes } from "node:crypto";
import { fillCity, readCity } from "@kck/api";
import type { Db } from "@kck/db";
import type { Role } from "@kck/domain";
import { RESOURCES } from "../root";

export const PASSWORD = "miara i waga 2026";
const CONSULTANTS = 50;
const SUPERVISORS = 3;
const UNIT_USERS = 19;

export type Person = {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly unitId: string | null;
};
export type Category = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly priority: string;
  readonly unitId: string | null;
};
export type City = { readonly people: readonly Person[]; readonly categories: readonly Category[] };

/** One hash for everybody. Its cost is low, because signing in is not what is measured. */
function hashed(): string {
  const nonce = randomBytes(16);
  const cost = { memory: 1_024, passes: 1, parallelism: 1 };
  const tag = argon2Sync("argon2id", { message: PASSWORD.normalize("NFKC"), nonce, tagLength: 32, ...cost });
  const plain = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");
  return `$argon2id$v=19$m=1024,t=1,p=1$${plain(nonce)}$${plain(tag)}`;
}

/** Fills in the city as a new installation has it, and people: 50 consultants, 3 supervisors, 19 in each unit with work. */
export async function makeCity(db: Db, since: Date): Promise<City> {
  const files = await readCity(RESOURCES);
  await db.$transaction((tx) => fillCity(tx, files, since), { timeout: 60_000 });
  const categories = await db.category.findMany({
    where: { parentId: { not: null } },
    select: { id: true, code: true, name: true, priority: true, unitId: true },
    orderBy: { code: "asc" },
  });
  const units = [...new Set(categories.flatMap(({ unitId }) => unitId ?? []))];
  const wanted = [
    ...Array.from({ length: CONSULTANTS }, () => ({ role: "consultant" as Role, unitId: null })),
    ...Array.from({ length: SUPERVISORS }, () => ({ role: "supervisor" as Role, unitId: null })),
    ...units.flatMap((unitId) => Array.from({ length: UNIT_USERS }, () => ({ role: "unit-staff" as Role, unitId }))),
  ];
  const people = await db.user.createManyAndReturn({
    data: wanted.map((person, at) => ({ ...person, name: `Osoba ${at}`, email: `osoba${at}@bench.example.pl` })),
    select: { id: true, email: true, role: true, unitId: true },
  });
  const password = hashed();
  await db.account.createMany({
    data: people.map(({ id }) => ({ userId: id, accountId: id, providerId: "credential", password })),
  });
  return { people: people as Person[], categories };
}
