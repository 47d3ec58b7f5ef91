import type { CityFiles } from "@kck/api";
import { DEMONSTRATION_ACCOUNTS } from "./accounts";

export type PlannedCategory = CityFiles["categories"]["categories"][number];
export type Template = CityFiles["templates"][number];

/** What a plan needs to know of the city and of the people in it. */
export type City = {
  readonly templates: readonly Template[];
  readonly commonQuestions: CityFiles["categories"]["commonQuestions"];
  readonly consultants: readonly [string, ...string[]];
  readonly supervisor: string;
  category(code: string): PlannedCategory;
  /** E-mails of those who work in a unit; empty where nobody of it takes part in the demonstration. */
  staffOf(unit: string): readonly string[];
  isOutside(unit: string): boolean;
  /** How a unit is called in a sentence. */
  callUnit(unit: string): string;
};

/** Joins the files of the city with the table of accounts. Errors: throws for a code or key that they do not have. */
export function cityOf(files: CityFiles): City {
  const categories = new Map(files.categories.categories.map((category) => [category.code, category]));
  const units = new Map(files.units.map((unit) => [unit.key, unit]));
  const emailsOf = (role: string) =>
    DEMONSTRATION_ACCOUNTS.filter((person) => person.role === role).map((person) => person.email);
  const [consultant, ...consultants] = emailsOf("consultant");
  const [supervisor] = emailsOf("supervisor");
  if (consultant === undefined || supervisor === undefined) throw new Error("the demonstration has nobody at the desk");
  const unitOf = (key: string) => {
    const unit = units.get(key);
    if (unit === undefined) throw new Error(`the demonstration names the unit ${key}, which the city does not have`);
    return unit;
  };
  return {
    templates: files.templates,
    commonQuestions: files.categories.commonQuestions,
    consultants: [consultant, ...consultants],
    supervisor,
    category: (code) => {
      const category = categories.get(code);
      if (category === undefined) throw new Error(`the demonstration names the category ${code}, which is not there`);
      return category;
    },
    staffOf: (unit) => DEMONSTRATION_ACCOUNTS.filter((person) => person.unit === unit).map((person) => person.email),
    isOutside: (unit) => unitOf(unit).kind === "external",
    callUnit: (unit) => unitOf(unit).symbol ?? unitOf(unit).name,
  };
}
