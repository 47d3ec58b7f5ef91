import type { UserId } from "@kck/contracts";
import type { Db } from "@kck/db";

/** The source's name as part of an address: `Boston 311` becomes `boston-311`. */
function slug(source: string): string {
  const plain = source.normalize("NFKD").toLowerCase().replaceAll("ł", "l");
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || Buffer.from(source).toString("hex");
}

/**
 * Finds or makes the account that stands as the author of what a source's cases brought: inactive, without a password, at
 * an address that no mail reaches.
 *
 * Source  docs/decisions/014-imported-cases.md.
 */
export async function systemAccount(db: Db, source: string, now: Date): Promise<UserId> {
  const email = `import-${slug(source)}@kck.invalid`;
  const user = await db.user.upsert({
    where: { email },
    create: { email, name: `Import: ${source}`, role: "consultant", isActive: false, createdAt: now },
    update: {},
    select: { id: true },
  });
  return user.id as UserId;
}
