import type { Tx } from "@kck/db";
import { dayColumn, isValidOn } from "@kck/domain";
import { keepVersions } from "../categories/store";
import { keepFilledLists } from "../city-lists/store";
import { fillDeadlines } from "../deadlines/fill-deadlines";
import { newId } from "../new-id";
import { fillRouting } from "../routing/fill-routing";
import { checkSuccessor, keepVersions as keepUnitVersions, lockUnits } from "../units/store";
import type { CityFiles, QuestionFile } from "./city-files";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
/** Validity of what the files give without a date of its own. */
const ALWAYS = day("2000-01-01");

/** How many rows came to be, and the codes of the categories whose group a newer file can put nothing into any more. */
export type Filled = { readonly count: number; readonly leftOut: readonly string[] };

/**
 * Fills in the city where it is not there yet: units, districts, categories with questions, templates, by what deadlines are
 * counted, and the routing rules.
 *
 * Shapes  the files of `resources`. Categories of a group that has ended, or whose code is that of a group which the city's own
 *         people made, are left out.
 * Errors  throws where a file names a unit or group that it does not have. Rows that are there already are left as an
 *         editor made them, so it may run at every start.
 */
export async function fillCity(tx: Tx, files: CityFiles, now: Date): Promise<Filled> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('fill-city'))`;
  const counts = [await fillUnits(tx, files, now), await fillDistricts(tx, files)];
  const units = new Map(
    (await tx.unit.findMany({ select: { id: true, key: true } })).map((unit) => [unit.key, unit.id]),
  );
  const categories = await fillCategories(tx, files, units, now);
  counts.push(categories.count, await fillTemplates(tx, files, now));
  counts.push(await fillDeadlines(tx, files.deadlines, now));
  counts.push(await fillRouting(tx, files.routing, now));
  return { count: counts.reduce((sum, count) => sum + count, 0), leftOut: categories.leftOut };
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`the city's files name ${key}, which they do not have`);
  return id;
}

async function fillUnits(tx: Tx, { units }: CityFiles, now: Date): Promise<number> {
  await lockUnits(tx);
  const select = { id: true, key: true };
  const idByKey = new Map((await tx.unit.findMany({ select })).map(({ id, key }) => [key, id]));
  const fresh = units.filter(({ key }) => !idByKey.has(key)).map((unit) => ({ ...unit, id: newId(now) }));
  await tx.unit.createMany({
    data: fresh.map(({ successor: _, ...unit }) => ({
      ...unit,
      validFrom: day(unit.validFrom),
      validTo: unit.validTo === null ? null : day(unit.validTo),
      checkedOn: day(unit.checkedOn),
    })),
  });
  for (const { id, key } of fresh) idByKey.set(key, id);
  for (const { id, successor } of fresh) {
    if (successor === null) continue;
    const successorId = idOf(idByKey, successor);
    await checkSuccessor(tx, id, successorId);
    await tx.unit.update({ where: { id }, data: { successorId }, select });
  }
  await keepUnitVersions(tx, { ids: fresh.map(({ id }) => id), createdById: null, reason: "", now });
  return fresh.length;
}

async function fillDistricts(tx: Tx, { districts }: CityFiles): Promise<number> {
  return (await tx.district.createMany({ data: districts, skipDuplicates: true })).count;
}

async function fillCategories(
  tx: Tx,
  { categories: { groups, categories, commonQuestions } }: CityFiles,
  units: ReadonlyMap<string, string>,
  now: Date,
): Promise<Filled> {
  const checkedOn = categories[0]?.checkedOn ?? now.toISOString().slice(0, 10);
  const shared = { validFrom: ALWAYS, validTo: null };
  const made = await tx.category.createMany({
    data: groups.map((group, position) => ({
      ...group,
      position,
      ...shared,
      id: newId(now),
      mark: "M",
      checkedOn: day(checkedOn),
    })),
    skipDuplicates: true,
  });
  const select = { id: true, code: true, parentId: true, validFrom: true, validTo: true } as const;
  const there = await tx.category.findMany({ select });
  const known = new Map(there.map(({ code, id }) => [code, id]));
  const missing = categories.filter((category) => !known.has(category.code));
  // Only groups of the files hold always; one that the city's own people made begins on the day it was made.
  const isOfFiles = (validFrom: Date) => validFrom.getTime() === ALWAYS.getTime();
  const closed = new Set(
    there
      .filter((row) => row.parentId === null && !(isOfFiles(row.validFrom) && isValidOn(row, now)))
      .map(({ code }) => code),
  );
  const fresh = missing.filter(({ group }) => !closed.has(group));
  const rows = fresh.map(({ group, unit, backupUnits, questions: _, callFirst, ...category }) => ({
    ...category,
    ...shared,
    id: newId(now),
    parentId: idOf(known, group),
    unitId: idOf(units, unit),
    backupUnitIds: backupUnits.map((key) => idOf(units, key)),
    callFirst: callFirst.map(({ name, number }) => ({ label: name, number })),
    checkedOn: day(category.checkedOn),
  }));
  await tx.category.createMany({ data: rows });
  const ids = new Map(rows.map((row) => [row.code, row.id]));
  const questions = fresh.flatMap((category) => questionRows(category.questions, idOf(ids, category.code), now));
  const hasCommon = (await tx.question.count({ where: { categoryId: null } })) > 0;
  const common = hasCommon ? [] : questionRows(commonQuestions, null, now);
  await tx.question.createMany({ data: [...common, ...questions] });
  const occasion = { createdById: null, reason: "", now, today: dayColumn(now) };
  await keepVersions(tx, { ids: rows.map(({ id }) => id), ...occasion });
  await keepFilledLists(tx, { newGroups: made.count, now });
  const leftOut = missing.filter(({ group }) => closed.has(group)).map(({ code }) => code);
  return { count: made.count + rows.length, leftOut };
}

function questionRows(questions: readonly QuestionFile[], categoryId: string | null, now: Date) {
  return questions.map(({ required, stopper, ...question }, position) => ({
    ...question,
    id: newId(now),
    categoryId,
    position,
    isRequired: required,
    validFrom: ALWAYS,
    ...(stopper === null ? {} : { stopper }),
  }));
}

async function fillTemplates(tx: Tx, { templates }: CityFiles, now: Date): Promise<number> {
  const { count } = await tx.answerTemplate.createMany({
    data: templates.map(({ group, mark: _, ...template }) => ({
      ...template,
      id: newId(now),
      version: 1,
      groupCode: group,
      createdAt: now,
    })),
    skipDuplicates: true,
  });
  return count;
}
