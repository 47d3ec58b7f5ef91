import { type SaveTemplate, TemplateVersion, type TemplateView } from "@kck/contracts";
import type { Db, Tx } from "@kck/db";
import { Refused } from "../refused";
import { savedOf } from "../versions/saved-of";

/** The newest version of each template that is offered, by name. */
export function offeredTemplates(db: Db): Promise<TemplateView[]> {
  return db.$queryRaw<TemplateView[]>`
    SELECT id, name, outcome, body, group_code AS "groupCode"
    FROM (SELECT DISTINCT ON (key) * FROM answer_template ORDER BY key, version DESC) AS newest
    WHERE NOT is_archived ORDER BY name`;
}

/** Every version with who saved it, by key, the newest first. */
export async function templateVersionsOf(db: Db): Promise<TemplateVersion[]> {
  const rows = await db.answerTemplate.findMany({ orderBy: [{ key: "asc" }, { version: "desc" }] });
  const savedBy = await savedOf(db, rows);
  return rows.map((row) => {
    const { key, version, name, outcome, body, groupCode, isArchived } = row;
    return TemplateVersion.parse({ key, version, name, outcome, body, groupCode, isArchived, ...savedBy(row) });
  });
}

/** The newest version that there is, 0 without any, with everybody else who saves one waiting for this transaction. */
export async function newestOf(tx: Tx, key: string): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('templates'))`;
  const newest = await tx.answerTemplate.aggregate({ where: { key }, _max: { version: true } });
  return newest._max.version ?? 0;
}

/** Errors  `not-found` where there is no such group of categories. */
export async function findGroup(tx: Tx, code: string | null): Promise<void> {
  if (code === null) return;
  if ((await tx.category.count({ where: { code, parentId: null } })) === 0)
    throw new Refused("not-found", ["groupCode"]);
}

type Saved = Omit<SaveTemplate, "commandId" | "basedOn"> & {
  readonly id: string;
  readonly version: number;
  readonly createdById: string;
  readonly createdAt: Date;
};

export async function addVersion(tx: Tx, saved: Saved): Promise<void> {
  await tx.answerTemplate.create({ data: saved, select: { id: true } });
}
