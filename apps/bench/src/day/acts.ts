import { setTimeout as sleep } from "node:timers/promises";
import type { LogReceipt, Receipt } from "@kck/contracts";
import { v7 } from "uuid";
import type { City } from "../data/city";
import { dataOf } from "../measure/answers";
import type { Line } from "../measure/line";
import type { SignedIn } from "../measure/people";
import { inputOf, type Samples } from "../measure/samples";

/**
 * What the server said was done: ids of intakes that were logged, of commands that kept a note, of contacts that ended, of
 * intakes that their unit accepted and answered.
 */
export type Acknowledged = {
  readonly intakes: string[];
  readonly notes: string[];
  readonly contacts: string[];
  readonly accepted: string[];
  readonly answered: string[];
};

export type Acting = {
  readonly line: Line;
  readonly city: City;
  readonly samples: Samples;
  readonly acknowledged: Acknowledged;
  readonly onTook: (name: string, ms: number) => void;
  /** A call that was sent again, as the desktop does while a server is away. */
  readonly onRepeated: () => void;
};

const SAID = "Na chodniku leży duża gałąź i nikt jej nie zabiera, ludzie wchodzą na jezdnię.";
/** What the resident may read of a matter that was answered. */
export const PUBLIC_ANSWER = "Gałąź została usunięta, a chodnik uprzątnięty. Dziękujemy za zgłoszenie.";
const NOTED = "Ekipa była na miejscu, wróci jutro rano z podnośnikiem.";

/** So often, and so far apart, the desktop's own patience allows it too. */
const TRIES = 40;
const PAUSE_MS = 250;

/** Sends one call as a screen does, again where nobody answered, takes the time of all of it and answers its data. */
async function ask(
  { line, onTook, onRepeated }: Acting,
  name: string,
  procedure: string,
  input: unknown,
  { cookie }: SignedIn,
): Promise<unknown> {
  const began = performance.now();
  for (let tries = 1; ; tries += 1) {
    const answer = await line.post(`/trpc/${procedure}`, input, cookie).catch(() => null);
    if (answer !== null && answer.status < 500) {
      onTook(name, performance.now() - began);
      return dataOf(name, answer);
    }
    if (tries === TRIES) throw new Error(`"${name}" was not answered: ${answer?.status ?? "no line"}`);
    onRepeated();
    await sleep(PAUSE_MS);
  }
}

/** A call from its beginning to its end: who it is, what is known, one matter sent to its unit. */
export async function takeCall(acting: Acting, who: SignedIn, n: number): Promise<void> {
  const { city, samples, acknowledged } = acting;
  const calm = city.categories.filter(({ unitId, priority }) => unitId !== null && /P3|P4/.test(priority));
  const category = calm[n % calm.length];
  if (category?.unitId == null) throw new Error("there is no category to log");
  const [contactId, intakeId] = [v7(), v7()];
  const start = { commandId: v7(), id: contactId, channel: "phone" };
  await ask(acting, "begin a call", "contacts.start", start, who);
  const known = inputOf("a resident by number", samples, n, who);
  await ask(acting, "a resident by number", "residents.byPhone", known, who);
  await ask(acting, "duplicate hints", "intakes.similar", inputOf("duplicate hints", samples, n, who), who);
  const place = { street: "Miodowa", houseNumber: String(1 + (n % 90)), placeText: null, districtNumber: 1 };
  const log = {
    commandId: v7(),
    id: intakeId,
    contactId,
    kind: "intervention",
    categoryId: category.id,
    description: SAID,
    answers: [{ key: "since", label: "Od kiedy", value: "od wczoraj" }],
    place: { ...place, latitude: null, longitude: null },
    phoneHandover: null,
    forwardTo: category.unitId,
  };
  const receipt = (await ask(acting, "log and forward", "intakes.log", log, who)) as LogReceipt;
  acknowledged.intakes.push(receipt.id);
  const end = { commandId: v7(), id: contactId, result: "intake-logged", note: "" };
  await ask(acting, "end a call", "contacts.end", end, who);
  acknowledged.contacts.push(contactId);
}

/** Somebody of a unit looks into the inbox, opens a matter and writes a note upon it. */
export async function workInbox(acting: Acting, who: SignedIn, n: number): Promise<void> {
  const { samples } = acting;
  await ask(acting, "counts of an inbox", "intakes.counts", inputOf("counts of an inbox", samples, n, who), who);
  const asked = inputOf("inbox of a unit", samples, n, who);
  const { rows } = (await ask(acting, "inbox of a unit", "intakes.list", asked, who)) as { rows: { id: string }[] };
  const row = rows[n % Math.max(1, rows.length)];
  if (row === undefined) return;
  await ask(acting, "open an intake", "intakes.get", { id: row.id }, who);
  await note(acting, who, row.id);
}

async function note(acting: Acting, who: SignedIn, id: string): Promise<void> {
  const commandId = v7();
  await ask(acting, "a note", "intakes.note", { commandId, id, body: NOTED }, who);
  acting.acknowledged.notes.push(commandId);
}

/** Somebody of a unit opens a matter that was sent to it, accepts it, notes what was done, and answers it for the resident to read. */
export async function answerMatter(acting: Acting, who: SignedIn, id: string): Promise<void> {
  const { acknowledged } = acting;
  const matter = (await ask(acting, "open an intake", "intakes.get", { id }, who)) as { version: number };
  const accept = { commandId: v7(), id, version: matter.version };
  const { version } = (await ask(acting, "accept", "intakes.accept", accept, who)) as Receipt;
  acknowledged.accepted.push(id);
  await note(acting, who, id);
  const answer = { commandId: v7(), id, version, outcome: "done", publicAnswer: PUBLIC_ANSWER };
  await ask(acting, "answer", "intakes.resolve", answer, who);
  acknowledged.answered.push(id);
}
