import { CategoryView } from "@kck/contracts";
import data from "../../../../../../resources/data/categories.json";
import demonstration from "../../../../../../resources/demo/calls.json";

const idOf = (at: number) => `00000000-0000-7000-8000-${String(at).padStart(12, "0")}`;
const groups = new Map(data.groups.map((group, at) => [group.code, idOf(900 + at)]));

/** The city's categories as the server gives them. */
export const catalog: CategoryView[] = data.categories.map((row, at) =>
  CategoryView.parse({
    id: idOf(at),
    code: row.code,
    name: row.name,
    parentId: groups.get(row.group),
    kind: row.kind,
    unitId: null,
    backupUnitIds: [],
    priority: row.priority,
    priorityNote: row.priorityNote,
    advice: row.advice,
    callFirst: [],
    synonyms: row.synonyms,
    questions: row.questions.map(({ required, ...question }) => ({ ...question, isRequired: required })),
    isValid: true,
    mark: row.mark,
    checkedOn: row.checkedOn,
  }),
);

// "IN-99" is what is left when nothing fits, and praise is about no category: neither can be guessed from words.
const isGuessable = ({ category, kind }: (typeof demonstration)[number]) =>
  category !== null && category !== "IN-99" && kind !== "praise";
/** What people say on the phone, each with the category that it is about. */
export const calls = demonstration.filter(isGuessable);
