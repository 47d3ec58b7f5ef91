import type { Kind, Outcome } from "@kck/domain";
import type { City, PlannedCategory, Template } from "./city";
import type { Words } from "./files";
import type { Chance } from "./seeded";

const OUTCOMES: readonly [share: number, outcome: Outcome][] = [
  [0.72, "done"],
  [0.12, "partly"],
  [0.05, "refused"],
  [0.05, "not-ours"],
  [0.06, "not-found"],
];
/** Ideas and expectations are more often declined. */
const OF_WISHES: readonly [share: number, outcome: Outcome][] = [
  [0.45, "done"],
  [0.2, "partly"],
  [0.35, "refused"],
];

/** The template that fits an idea alone. */
const IDEA_ACCEPTED = "done-idea-accepted";

function draw(shares: readonly [number, Outcome][], chance: Chance): Outcome {
  let left = chance.next();
  for (const [share, outcome] of shares) {
    left -= share;
    if (left < 0) return outcome;
  }
  return "done";
}

/** Draws how a unit ends a matter and which template it takes; what is typed in brackets is filled in already. */
export function drawAnswer(
  { kind, category }: { kind: Kind; category: PlannedCategory | null },
  city: City,
  words: Words,
  chance: Chance,
): { outcome: Outcome; answer: string } {
  const isWish = kind === "idea" || kind === "expectation";
  const outcome = draw(isWish ? OF_WISHES : OUTCOMES, chance);
  const fits = (template: Template) => template.outcome === outcome && (template.key !== IDEA_ACCEPTED || isWish);
  const fitting = city.templates.filter(fits);
  const isMeant = ({ key }: Template) => category !== null && words.templates[key]?.includes(category.code) === true;
  const special = fitting.filter(isMeant);
  const general = fitting.filter(({ key }) => words.templates[key] === undefined);
  const wished = general.filter((template) => template.key === IDEA_ACCEPTED);
  const [first, ...others] = wished.length > 0 ? wished : special.length > 0 ? special : general;
  if (first === undefined) throw new Error(`no template for the outcome ${outcome}`);
  const template = chance.pick([first, ...others]);
  return { outcome, answer: template.body.replaceAll(/\[[^\]]*\]/g, words.reasons[template.key] ?? "") };
}

/** Whether the day in an answer is one to come. */
export function namesDayAhead(answer: string): boolean {
  return /planujemy do|planowana do|Planowany termin/.test(answer);
}

/** Puts the values of one intake into its answer. */
export function fillIn(answer: string, values: Readonly<Record<string, string>>): string {
  return answer.replaceAll(/\{\{(\w+)\}\}/g, (hole, name: string) => values[name] ?? hole);
}
