import { join } from "node:path";
import { fillCity, readCity } from "@kck/api";
import { type Database, migrate, openDatabase, startEmbedded } from "@kck/db";
import type { Role } from "@kck/domain";
import { ROOT } from "../root";
import { hashPassword } from "../sign-in/password";
import { cookiesOf, PASSWORD } from "../testing/open-server";
import type { Line } from "./call";
import type { Product } from "./product";

/** Who works at one desk: somebody of the centre, and somebody of the unit that gets the desk's intakes. */
export type Desk = { readonly consultant: Line; readonly staff: Line };
export type Office = { readonly unitId: string; readonly emails: readonly { consultant: string; staff: string }[] };

/** Opens the product's database while no server runs, and closes it again in order. */
export async function withDatabase<T>(
  { dataDir }: Pick<Product, "dataDir">,
  use: (database: Database, ownerUrl: string) => Promise<T>,
): Promise<T> {
  const embedded = await startEmbedded({ dataDir });
  try {
    await migrate(embedded.ownerUrl);
    const database = openDatabase({ url: embedded.serverUrl });
    try {
      return await use(database, embedded.ownerUrl);
    } finally {
      await database.close();
    }
  } finally {
    await embedded.stop();
  }
}

/** Makes the database of a new product: the city, and people for this many desks. */
export function furnish(product: Pick<Product, "dataDir">, desks: number): Promise<Office> {
  return withDatabase(product, async ({ prisma }) => {
    const city = await readCity(join(ROOT, "resources"));
    await prisma.$transaction((tx) => fillCity(tx, city, new Date()), { timeout: 60_000 });
    const unit = await prisma.unit.findUniqueOrThrow({ where: { key: "ZDMK" } });
    const password = await hashPassword(PASSWORD, { memory: 1_024, passes: 1, parallelism: 1 });
    const add = async (role: Role, desk: number, unitId: string | null) => {
      const email = `${role}${desk}@example.pl`;
      const user = await prisma.user.create({ data: { name: `Osoba ${desk}`, email, role, unitId } });
      const accountId = user.id;
      await prisma.account.create({ data: { userId: user.id, accountId, providerId: "credential", password } });
      return email;
    };
    const emails: { consultant: string; staff: string }[] = [];
    for (let desk = 0; desk < desks; desk += 1) {
      emails.push({ consultant: await add("consultant", desk, null), staff: await add("unit-staff", desk, unit.id) });
    }
    return { unitId: unit.id, emails };
  });
}

/** Signs everybody in; their sessions outlive the server. */
export async function signInAll(url: string, { emails }: Office): Promise<Desk[]> {
  const lineOf = async (email: string): Promise<Line> => {
    const answer = await fetch(`${url}/api/auth/sign-in/email`, {
      method: "POST",
      headers: { origin: url, "content-type": "application/json" },
      body: JSON.stringify({ email, password: PASSWORD }),
    });
    if (!answer.ok) throw new Error(`${email} could not sign in: ${answer.status}`);
    return { url, cookie: cookiesOf(answer) };
  };
  const desks: Desk[] = [];
  for (const { consultant, staff } of emails) {
    desks.push({ consultant: await lineOf(consultant), staff: await lineOf(staff) });
  }
  return desks;
}
