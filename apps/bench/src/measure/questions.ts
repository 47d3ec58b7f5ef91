import { askWith } from "../floors/ask";
import { keyOf } from "../floors/key-of";
import { QUESTIONS } from "../questions/all";
import type { Question } from "../questions/question";
import { dataOf, seeSameAnswer } from "./answers";
import type { Bench } from "./bench-server";
import type { Answer } from "./line";
import type { Measured, Wanted } from "./measured";
import { type Call, race, type Target } from "./race";
import { inputOf, type Samples } from "./samples";

/** An answer in which nothing personal was shown, and which the access log therefore does not know. */
const EMPTY = '{"result":{"data":{"rows":[]';
/** Counts and loads, which name no resident. */
const IMPERSONAL: readonly string[] = ["intakes.counts", "workload.board"];

const same = (answer: unknown) => answer;

/** Measures every question, and makes sure afterwards that each answer with personal data is in the access log. */
export async function measureQuestions(bench: Bench, samples: Samples, wanted: Wanted): Promise<Measured[]> {
  const all: Measured[] = [];
  for (const question of QUESTIONS) {
    const logged = await watchLog(bench, question);
    const { calls, once } = callsOf(bench, samples, question, logged.count);
    await once();
    await race(calls, 1, { ...wanted.pace, rounds: 1 }); // what Node and PostgreSQL learn at first is not measured
    for (const callers of wanted.callers) {
      const chosen = wanted.targets.map((target) => [target, calls[target]] as const);
      const times = await race(Object.fromEntries(chosen) as Record<Target, Call>, callers, wanted.pace);
      all.push({ name: question.name, group: question.group, callers, times });
      wanted.onStep(question.name, callers);
    }
    await logged.check();
  }
  return all;
}

/** The calls that ask a question of each target, and the one that holds the floor's answer to the product's. */
export function callsOf(bench: Bench, samples: Samples, question: Question, onPersonal: () => void) {
  const { name, before, procedure, who } = question;
  const people = peopleOf(bench, who);
  const steps = before === undefined ? [question] : [before, question];
  // Callers take turns among people and things, so that no two ask the same at once.
  const asked = (caller: number, n: number) => {
    const turn = caller * 7 + n;
    const person = people[turn % people.length];
    if (person === undefined) throw new Error(`nobody is signed in to ask "${name}"`);
    return { person, input: inputOf(name, samples, turn, person) };
  };
  const seen = (answer: Answer): Answer => {
    if (answer.status !== 200) dataOf(name, answer);
    return answer;
  };
  const toProduct = async (caller: number, n: number) => {
    const { person, input } = asked(caller, n);
    const answers: Answer[] = [];
    for (const step of steps) {
      const given = step === question ? input : {};
      answers.push(seen(await bench.toProduct.post(`/trpc/${step.procedure}`, given, person.cookie)));
    }
    if (!IMPERSONAL.includes(procedure) && answers.at(-1)?.text.startsWith(EMPTY) === false) onPersonal();
    return answers;
  };
  const toFloor = async <Told>(caller: number, n: number, ask: (step: Question, given: unknown) => Promise<Told>) => {
    const { person, input } = asked(caller, n);
    const told: Told[] = [];
    for (const step of steps) told.push(await ask(step, step === question ? input : { userId: person.id }));
    return told;
  };
  const toThin = (caller: number, n: number) =>
    toFloor(caller, n, async (step, given) => seen(await bench.toThin.post(`/trpc/${keyOf(step.name)}`, given)));
  const raws = new Map(steps.map((step) => [step, askWith(bench.pool, step)]));
  const calls: Record<Target, Call> = {
    product: async (caller, n) => void (await toProduct(caller, n)),
    thin: async (caller, n) => void (await toThin(caller, n)),
    raw: async (caller, n) => void (await toFloor(caller, n, async (step, given) => raws.get(step)?.(given as never))),
  };
  const once = async () => {
    for (let n = 0; n < 5; n += 1) {
      const [product, thin] = [await toProduct(0, n), await toThin(0, n)];
      for (const [at, step] of steps.entries()) {
        const told = ([answer]: readonly Answer[]) => (step.settle ?? same)(answer && dataOf(step.name, answer));
        seeSameAnswer(step.name, told(product.slice(at)), told(thin.slice(at)));
      }
    }
  };
  return { calls, once };
}

function peopleOf({ centre, staff, supervisors }: Bench, who: Question["who"]) {
  if (who === "unit-staff") return staff;
  return who === "supervisor" ? supervisors : centre;
}

async function watchLog({ pool }: Bench, { name, procedure }: Question) {
  const { rows } = await pool.query("SELECT COALESCE(max(id), 0) AS last FROM access_log");
  let shown = 0;
  const check = async () => {
    const found = await pool.query("SELECT count(*)::int AS count FROM access_log WHERE id > $1 AND context = $2", [
      rows[0].last,
      procedure,
    ]);
    const { count } = found.rows[0];
    if (count !== shown) throw new Error(`"${name}" showed personal data ${shown} times, the access log has ${count}`);
  };
  return {
    count: () => {
      shown += 1;
    },
    check,
  };
}
