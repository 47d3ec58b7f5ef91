import { CategoryVersion, type CreateCategory, type QuestionContent, type SaveCategory } from "@kck/contracts";
import { type Db, Prisma, type Tx } from "@kck/db";
import { dayColumn, isValidOn, nextCategoryCode } from "@kck/domain";
import { Refused } from "../refused";
import { savedOf } from "../versions/saved-of";

type Row = {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly content: object;
  readonly reason: string;
  readonly createdById: string | null;
  readonly createdAt: Date;
};

const SHOWN = Prisma.sql`c.id, c.code AS key, v.version, v.content, v.reason, v.created_by_id AS "createdById",
  v.created_at AS "createdAt"`;

async function viewsOf(db: Db, rows: readonly Row[]): Promise<CategoryVersion[]> {
  const savedBy = await savedOf(db, rows);
  return rows.map((row) => {
    const { id, key, version, content } = row;
    return CategoryVersion.parse({ id, key, version, ...content, ...savedBy(row) });
  });
}

/** Every category that takes intakes, in its newest version, by its code. */
export async function newestCategories(db: Db): Promise<CategoryVersion[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${SHOWN} FROM category c JOIN category_version v ON v.category_id = c.id AND v.version = c.version
    ORDER BY c.code`;
  return viewsOf(db, rows);
}

/** Every version of one category, the newest first. */
export async function versionsOfCategory(db: Db, id: string): Promise<CategoryVersion[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${SHOWN} FROM category_version v JOIN category c ON c.id = v.category_id
    WHERE v.category_id = ${id}::uuid ORDER BY v.version DESC`;
  return viewsOf(db, rows);
}

/** The version that a category has, with everybody else who saves it waiting for this transaction. */
export async function lockCategory(tx: Tx, id: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ version: number }[]>`
    SELECT version FROM category WHERE id = ${id}::uuid AND parent_id IS NOT NULL FOR UPDATE`;
  if (row === undefined) throw new Refused("not-found");
  return row.version;
}

/** Errors  `unit-not-valid` at the field that names a unit which takes no intakes on the day of `now`. */
export async function checkUnits(tx: Tx, { unitId, backupUnitIds }: CreateCategory, now: Date): Promise<void> {
  const ids = [unitId, ...backupUnitIds];
  const select = { id: true, validFrom: true, validTo: true };
  const units = await tx.unit.findMany({ where: { id: { in: ids } }, select });
  const takes = (id: string) => units.some((unit) => unit.id === id && isValidOn(unit, now));
  if (!takes(unitId)) throw new Refused("unit-not-valid", ["unitId"]);
  if (!backupUnitIds.every(takes)) throw new Refused("unit-not-valid", ["backupUnitIds"]);
}

/**
 * The code of the group that a category says, with everybody else who puts one in it waiting for this transaction.
 *
 * Errors  `group-not-valid` for one that is no group, or that ends before the category does.
 */
export async function lockGroup(tx: Tx, { groupId, validTo }: CreateCategory): Promise<string> {
  const [group] = await tx.$queryRaw<{ code: string; takes: boolean }[]>`
    SELECT code, valid_to IS NULL OR valid_to >= ${validTo}::date AS takes FROM category
    WHERE id = ${groupId}::uuid AND parent_id IS NULL FOR UPDATE`;
  if (group?.takes !== true) throw new Refused("group-not-valid", ["groupId"]);
  return group.code;
}

/** The columns of what a category says, beside its questions. */
function columnsOf(input: CreateCategory) {
  const { name, kind, portal, unitId, backupUnitIds, priority, priorityNote, advice, callFirst, synonyms } = input;
  const validFrom = new Date(input.validFrom);
  const validTo = input.validTo === null ? null : new Date(input.validTo);
  const words = { name, kind, portal, priority, priorityNote, advice, callFirst, synonyms };
  return { ...words, parentId: input.groupId, unitId, backupUnitIds, validFrom, validTo };
}

/** Writes what a category says from now on. */
export async function writeCategory(tx: Tx, input: SaveCategory, version: number): Promise<void> {
  await tx.category.update({ where: { id: input.id }, data: { ...columnsOf(input), version }, select: { id: true } });
}

/** Adds a category under a code of its own, which it answers. */
export async function addCategory(tx: Tx, id: string, input: CreateCategory, now: Date): Promise<string> {
  const group = await lockGroup(tx, input);
  const codes = await tx.category.findMany({ where: { code: { startsWith: `${group}-` } }, select: { code: true } });
  const code = nextCategoryCode(
    group,
    codes.map((one) => one.code),
  );
  // Written by the city's own people, and checked by nobody else yet.
  const known = { mark: "V2", checkedOn: dayColumn(now) };
  await tx.category.create({ data: { id, code, ...columnsOf(input), ...known }, select: { id: true } });
  return code;
}

/** Puts questions in place of those that a category asks. What is asked no more ends the day before and stays, for old answers. */
export async function writeQuestions(
  tx: Tx,
  categoryId: string,
  questions: readonly QuestionContent[],
  { today, newId }: { readonly today: Date; readonly newId: () => string },
): Promise<void> {
  const yesterday = new Date(today);
  yesterday.setUTCDate(yesterday.getUTCDate() - 1);
  const keys = questions.map(({ key }) => key);
  const isAsked = { OR: [{ validTo: null }, { validTo: { gte: today } }] };
  await tx.question.updateMany({
    where: { categoryId, key: { notIn: keys }, ...isAsked },
    data: { validTo: yesterday },
  });
  for (const [position, { key, stopper, ...question }] of questions.entries()) {
    const said = { ...question, position, stopper: stopper ?? Prisma.DbNull, validTo: null };
    await tx.question.upsert({
      where: { categoryId_key: { categoryId, key } },
      create: { id: newId(), categoryId, key, ...said, validFrom: today },
      update: said,
      select: { id: true },
    });
  }
}

type Occasion = {
  readonly ids: readonly string[];
  readonly createdById: string | null;
  readonly reason: string;
  readonly now: Date;
  readonly today: Date;
};

/** Keeps in the history what categories say that were written just now. */
export async function keepVersions(tx: Tx, { ids, createdById, reason, now, today }: Occasion): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO category_version (category_id, version, content, reason, created_by_id, created_at)
    SELECT c.id, c.version,
      jsonb_build_object('name', c.name, 'groupId', c.parent_id, 'kind', c.kind, 'portal', c.portal,
        'unitId', c.unit_id, 'backupUnitIds', c.backup_unit_ids, 'priority', c.priority, 'priorityNote', c.priority_note, 'advice', c.advice, 'callFirst', c.call_first,
        'synonyms', c.synonyms, 'validFrom', c.valid_from, 'validTo', c.valid_to,
        'questions', COALESCE((SELECT jsonb_agg(jsonb_build_object('key', q.key, 'label', q.label,
          'readAloud', q.read_aloud, 'type', q.type, 'options', q.options, 'isRequired', q.is_required,
          'stopper', q.stopper) ORDER BY q.position)
          FROM question q WHERE q.category_id = c.id AND (q.valid_to IS NULL OR q.valid_to >= ${today})), '[]')),
      ${reason}, ${createdById}::uuid, ${now}
    FROM category c WHERE c.id = ANY(${ids}::uuid[])`;
}
