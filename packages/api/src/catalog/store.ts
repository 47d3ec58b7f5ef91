import { CatalogView } from "@kck/contracts";
import type { Db, Prisma } from "@kck/db";
import { dayColumn, isValidOn, standingOn } from "@kck/domain";
import { readGround } from "../deadlines/store";
import { offeredTemplates } from "../templates/store";

const day = (at: Date) => at.toISOString().slice(0, 10);

type QuestionRow = Prisma.QuestionGetPayload<object>;
const questionOf = ({ key, label, readAloud, type, options, isRequired, stopper }: QuestionRow) => ({
  key,
  label,
  readAloud,
  type,
  options,
  isRequired,
  stopper,
});

type Placed = Pick<Prisma.CategoryGetPayload<object>, "id" | "parentId" | "position">;

/** Each category where its group stands, right behind the group itself and in the order given, whatever its code begins with. */
function inOrderOfGroups<Row extends Placed>(categories: readonly Row[]): Row[] {
  const places = new Map(categories.map(({ id, position }) => [id, position]));
  const groupOf = ({ id, parentId }: Placed) => parentId ?? id;
  const compare = (a: Placed, b: Placed) => {
    const [first, second] = [groupOf(a), groupOf(b)];
    if (first !== second) return (places.get(first) ?? 0) - (places.get(second) ?? 0) || (first < second ? -1 : 1);
    return Number(a.parentId !== null) - Number(b.parentId !== null);
  };
  return categories.toSorted(compare);
}

/**
 * The city as it is today: units, districts, categories with their questions, templates of answers, and by what deadlines
 * are counted.
 *
 * Shapes  rows valid on the day of `now`; units and categories also when they are not, for the names in old matters.
 * Errors  throws where a row's JSON is not of its shape: rows are written by editors through the same schemas.
 */
export async function readCatalog(db: Db, now: Date): Promise<CatalogView> {
  const today = dayColumn(now);
  const valid = { validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] };
  const [units, districts, categories, common, templates, deadlines] = await Promise.all([
    db.unit.findMany({ orderBy: { name: "asc" } }),
    db.district.findMany({ orderBy: { number: "asc" } }),
    db.category.findMany({
      orderBy: { code: "asc" },
      include: { questions: { where: valid, orderBy: { position: "asc" } } },
    }),
    db.question.findMany({ where: { categoryId: null, ...valid }, orderBy: { position: "asc" } }),
    offeredTemplates(db),
    readGround(db),
  ]);
  const inOrder = inOrderOfGroups(categories);
  return CatalogView.parse({
    units: units.map((unit) => ({
      id: unit.id,
      key: unit.key,
      symbol: unit.symbol,
      name: unit.name,
      kind: unit.kind,
      takes: unit.takes,
      phone: unit.phone,
      callNow: unit.callNow,
      email: unit.email,
      address: unit.address,
      hours: unit.hours,
      isValid: isValidOn(unit, now),
      standing: standingOn(unit, now),
      mark: unit.mark,
      checkedOn: day(unit.checkedOn),
      note: unit.note,
    })),
    districts: districts.map(({ number, roman, name, aliases }) => ({ number, roman, name, aliases })),
    categories: inOrder.map((category) => ({
      id: category.id,
      code: category.code,
      name: category.name,
      parentId: category.parentId,
      kind: category.kind,
      unitId: category.unitId,
      backupUnitIds: category.backupUnitIds,
      priority: category.priority,
      priorityNote: category.priorityNote,
      advice: category.advice,
      callFirst: category.callFirst,
      synonyms: category.synonyms,
      questions: category.questions.map(questionOf),
      isValid: isValidOn(category, now),
      mark: category.mark,
      checkedOn: day(category.checkedOn),
    })),
    commonQuestions: common.map(questionOf),
    templates,
    deadlines,
  });
}
