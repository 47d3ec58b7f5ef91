import { askWith } from "../floors/ask";
import { keyOf } from "../floors/key-of";
import { LISTS } from "../questions/lists";
import type { Question } from "../questions/question";
import { READS } from "../questions/reads";
import { dataOf, seeSameAnswer } from "./answers";
import type { Bench } from "./bench-server";
import type { Measured, Wanted } from "./measured";
import { type Call, race, type Target } from "./race";
import { inputOf, type Samples } from "./samples";

/** An answer in which nothing personal was shown, and which the access log therefore does not know. */
const EMPTY = '{"result":{"data":{"rows":[]';

/** Measures every question, and makes sure afterwards that each answer with personal data is in the access log. */
export async function measureQuestions(bench: Bench, samples: Samples, wanted: Wanted): Promise<Measured[]> {
  const all: Measured[] = [];
  for (const question of [...READS, ...LISTS]) {
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

function callsOf(bench: Bench, samples: Samples, question: Question, onPersonal: () => void) {
  const { name, procedure, who } = question;
  const people = who === "unit-staff" ? bench.staff : bench.centre;
  const raw = askWith(bench.pool, question);
  // Callers take turns among people and things, so that no two ask the same at once.
  const asked = (caller: number, n: number) => {
    const turn = caller * 7 + n;
    const person = people[turn % people.length];
    if (person === undefined) throw new Error(`nobody is signed in to ask "${name}"`);
    return { person, input: inputOf(name, samples, turn, person) };
  };
  const toProduct = async (caller: number, n: number) => {
    const { person, input } = asked(caller, n);
    const answer = await bench.toProduct.post(`/trpc/${procedure}`, input, person.cookie);
    if (answer.status !== 200) dataOf(name, answer);
    if (procedure !== "intakes.counts" && !answer.text.startsWith(EMPTY)) onPersonal();
    return answer;
  };
  const toThin = async (caller: number, n: number) => {
    const answer = await bench.toThin.post(`/trpc/${keyOf(name)}`, asked(caller, n).input);
    if (answer.status !== 200) dataOf(name, answer);
    return answer;
  };
  const calls: Record<Target, Call> = {
    product: async (caller, n) => void (await toProduct(caller, n)),
    thin: async (caller, n) => void (await toThin(caller, n)),
    raw: async (caller, n) => void (await raw(asked(caller, n).input as never)),
  };
  const once = async () => {
    for (let n = 0; n < 5; n += 1)
      seeSameAnswer(name, dataOf(name, await toProduct(0, n)), dataOf(name, await toThin(0, n)));
  };
  return { calls, once };
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
