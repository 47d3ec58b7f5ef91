import {
  CalendarView,
  CallNumber,
  Kind,
  Mark,
  Outcome,
  PolicyView,
  Priority,
  QuestionView,
  RoutingFile,
  UNIT_KINDS,
} from "@kck/contracts";
import { z } from "zod";

const Day = z.iso.date();

const UnitFile = z.strictObject({
  key: z.string(),
  symbol: z.string().nullable(),
  name: z.string(),
  kind: z.enum(UNIT_KINDS),
  takes: z.string(),
  phone: z.string().nullable(),
  callNow: z.array(CallNumber),
  email: z.string().nullable(),
  address: z.string().nullable(),
  hours: z.string().nullable(),
  validFrom: Day,
  validTo: Day.nullable(),
  successor: z.string().nullable(),
  mark: Mark,
  checkedOn: Day,
  note: z.string().nullable(),
});

const DistrictFile = z.strictObject({
  number: z.int(),
  roman: z.string(),
  name: z.string(),
  residents: z.int(),
  guardBranch: z.string(),
  aliases: z.array(z.string()),
});

const QuestionFile = z.strictObject({
  ...QuestionView.omit({ isRequired: true }).shape,
  required: z.boolean(),
});

const CategoryFile = z.strictObject({
  code: z.string(),
  group: z.string(),
  name: z.string(),
  portal: z.string(),
  kind: Kind,
  unit: z.string(),
  backupUnits: z.array(z.string()),
  priority: Priority,
  priorityNote: z.string().nullable(),
  advice: z.string().nullable(),
  callFirst: z.array(z.strictObject({ name: z.string(), number: z.string() })),
  synonyms: z.array(z.string()),
  questions: z.array(QuestionFile),
  mark: Mark,
  checkedOn: Day,
  note: z.string().nullable(),
});

/** What is filled in is the first version of each; it stands for a priority, or for everything. */
const DeadlinesFile = z.strictObject({
  calendars: z.array(CalendarView.omit({ version: true })),
  policies: z.array(
    z.strictObject({ ...PolicyView.omit({ version: true, scope: true }).shape, priority: Priority.nullable() }),
  ),
});

/** The files of `resources/data` and `resources/routing`: the city as it is filled in on the first start. */
export const CityFiles = z.strictObject({
  units: z.array(UnitFile),
  districts: z.array(DistrictFile),
  categories: z.strictObject({
    groups: z.array(z.strictObject({ code: z.string(), name: z.string() })),
    commonQuestions: z.array(QuestionFile),
    categories: z.array(CategoryFile),
  }),
  deadlines: DeadlinesFile,
  templates: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      outcome: Outcome,
      body: z.string(),
      group: z.string().nullable(),
      mark: Mark,
    }),
  ),
  routing: RoutingFile,
});
export type CityFiles = z.infer<typeof CityFiles>;
export type QuestionFile = z.infer<typeof QuestionFile>;
