import { CommonQuestionsVersion, GroupsVersion, type QuestionContent, type SaveGroups } from "@kck/contracts";
import { type Db, Prisma, type Tx } from "@kck/db";
import { dayColumn, newGroupCode } from "@kck/domain";
import { Refused } from "../refused";
import { savedOf } from "../versions/saved-of";

type List = "groups" | "common-questions";

async function versionsOf(db: Db, list: List) {
  const rows = await db.cityListVersion.findMany({ where: { list }, orderBy: { version: "desc" } });
  const savedBy = await savedOf(db, rows);
  return rows.map((row) => ({ version: row.version, ...Object(row.content), ...savedBy(row) }));
}

/** Every version of the questions asked of everybody, the newest first. */
export async function versionsOfCommonQuestions(db: Db): Promise<CommonQuestionsVersion[]> {
  return (await versionsOf(db, "common-questions")).map((version) => CommonQuestionsVersion.parse(version));
}

/** Every version of the groups, the newest first. */
export async function versionsOfGroups(db: Db): Promise<GroupsVersion[]> {
  return (await versionsOf(db, "groups")).map((version) => GroupsVersion.parse(version));
}

/** The newest version of a list, 0 where there is none, with everybody else who saves it waiting for this transaction. */
export async function lockList(tx: Tx, list: List): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`city-list ${list}`}))`;
  const newest = await tx.cityListVersion.aggregate({ where: { list }, _max: { version: true } });
  return newest._max.version ?? 0;
}

const dayBefore = (day: Date) => {
  const before = new Date(day);
  before.setUTCDate(before.getUTCDate() - 1);
  return before;
};

type Occasion = { readonly now: Date; readonly newId: () => string };

/** Puts questions in place of those asked of everybody. What is asked no more ends the day before and stays, for old answers. */
export async function writeCommonQuestions(
  tx: Tx,
  questions: readonly QuestionContent[],
  { now, newId }: Occasion,
): Promise<void> {
  const today = dayColumn(now);
  const known = await tx.question.findMany({ where: { categoryId: null }, select: { id: true, key: true } });
  await tx.question.updateMany({
    where: {
      categoryId: null,
      key: { notIn: questions.map(({ key }) => key) },
      OR: [{ validTo: null }, { validTo: { gte: today } }],
    },
    data: { validTo: dayBefore(today) },
  });
  for (const [position, { key, stopper, ...question }] of questions.entries()) {
    const data = { ...question, position, stopper: stopper ?? Prisma.DbNull, validTo: null };
    const there = known.find((one) => one.key === key);
    const select = { id: true };
    if (there !== undefined) await tx.question.update({ where: { id: there.id }, data, select });
    else await tx.question.create({ data: { ...data, id: newId(), key, validFrom: today }, select });
  }
}

/**
 * Puts groups in place of those that there are, in their order. One that is left out ends the day before.
 *
 * Errors  `not-found` at one that is no group in force, `group-not-empty` where one that is left out has categories in force or to
 *         come.
 */
export async function writeGroups(tx: Tx, groups: SaveGroups["groups"], { now, newId }: Occasion): Promise<void> {
  const today = dayColumn(now);
  const all = await tx.$queryRaw<{ id: string; code: string; isOver: boolean }[]>`
    SELECT id, code, valid_to IS NOT NULL AND valid_to < ${today} AS "isOver" FROM category
    WHERE parent_id IS NULL ORDER BY id FOR UPDATE`;
  const current = all.filter(({ isOver }) => !isOver).map(({ id }) => id);
  const unknown = groups.findIndex(({ id }) => id !== null && !current.includes(id));
  if (unknown !== -1) throw new Refused("not-found", [`groups.${unknown}.id`]);
  const left = current.filter((id) => groups.every((group) => group.id !== id));
  const isKept = { OR: [{ validTo: null }, { validTo: { gte: today } }] };
  if ((await tx.category.count({ where: { parentId: { in: left }, ...isKept } })) > 0)
    throw new Refused("group-not-empty", ["groups"]);
  await tx.category.updateMany({ where: { id: { in: left } }, data: { validTo: dayBefore(today) } });
  const taken = all.map(({ code }) => code);
  for (const [position, { id, name }] of groups.entries()) {
    const select = { id: true };
    if (id !== null) {
      await tx.category.update({ where: { id }, data: { name, position }, select });
      continue;
    }
    const code = newGroupCode(name, taken);
    taken.push(code);
    // Written by the city's own people, and checked by nobody else yet.
    const known = { validFrom: today, mark: "V2", checkedOn: today };
    await tx.category.create({ data: { id: newId(), code, name, position, ...known }, select });
  }
}

type Saving = {
  readonly version: number;
  readonly createdById: string | null;
  readonly reason: string;
  readonly now: Date;
};

/** Keeps in the history what is asked of everybody from now on. */
export async function keepCommonQuestions(tx: Tx, { version, createdById, reason, now }: Saving): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO city_list_version (list, version, content, reason, created_by_id, created_at)
    SELECT 'common-questions', ${version}, jsonb_build_object('questions',
        COALESCE(jsonb_agg(jsonb_build_object('key', key, 'label', label, 'readAloud', read_aloud, 'type', type,
          'options', options, 'isRequired', is_required, 'stopper', stopper) ORDER BY position), '[]')),
      ${reason}, ${createdById}::uuid, ${now}
    FROM question WHERE category_id IS NULL AND (valid_to IS NULL OR valid_to >= ${dayColumn(now)})`;
}

/** Keeps in the history which groups there are from now on. */
export async function keepGroups(tx: Tx, { version, createdById, reason, now }: Saving): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO city_list_version (list, version, content, reason, created_by_id, created_at)
    SELECT 'groups', ${version}, jsonb_build_object('groups',
        COALESCE(jsonb_agg(jsonb_build_object('id', id, 'code', code, 'name', name) ORDER BY position, code), '[]')),
      ${reason}, ${createdById}::uuid, ${now}
    FROM category WHERE parent_id IS NULL AND (valid_to IS NULL OR valid_to >= ${dayColumn(now)})`;
}

/**
 * Keeps what the city is filled in with as the first version of each list that has none; groups that a newer file brings make the
 * next one, or whoever saves the list would leave them out unseen.
 */
export async function keepFilledLists(tx: Tx, { newGroups, now }: { newGroups: number; now: Date }): Promise<void> {
  const filled = { createdById: null, reason: "", now };
  const groups = await lockList(tx, "groups");
  if (groups === 0 || newGroups > 0) await keepGroups(tx, { ...filled, version: groups + 1 });
  if ((await lockList(tx, "common-questions")) === 0) await keepCommonQuestions(tx, { ...filled, version: 1 });
}
