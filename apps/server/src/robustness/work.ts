import type { Status } from "@kck/domain";
import type { Known, Ledger, Step } from "./ledger";
import { newId } from "./new-id";
import type { Desk } from "./office";

const NOWHERE = { houseNumber: null, placeText: null, districtNumber: null, latitude: null, longitude: null };

function logStep(desk: Desk, id: string, contactId: string, unitId: string, words: string): Step {
  const place = { ...NOWHERE, street: "Długa" };
  const matter = {
    kind: "intervention",
    categoryId: null,
    description: words,
    answers: [],
    place,
    phoneHandover: null,
  };
  return {
    line: desk.consultant,
    procedure: "intakes.log",
    input: { id, contactId, ...matter, forwardTo: unitId },
    facts: ["intake.logged", "intake.forwarded"],
    to: { status: "forwarded", version: 1 },
  };
}

/** The life of an intake after it was forwarded: actions that move the version, and words beside them. */
function stepsOf({ consultant, staff }: Desk, id: string, words: (what: string) => string): Step[] {
  let version = 1;
  const act = (line: Step["line"], name: string, fact: string, status: Status, more: object, said?: string): Step => {
    const input = { id, version, ...more };
    version += 1;
    const to = { status, version };
    return { line, procedure: `intakes.${name}`, input, facts: [`intake.${fact}`], to, ...(said && { words: said }) };
  };
  const say = (line: Step["line"], name: "note" | "update", fact: string, body: string): Step => {
    return { line, procedure: `intakes.${name}`, input: { id, body }, facts: [`intake.${fact}`], words: body };
  };
  const [question, reply, answer] = [words("pytanie"), words("odpowiedź"), words("załatwienie")];
  return [
    say(consultant, "note", "noted", words("notatka")),
    act(staff, "accept", "accepted", "accepted", {}),
    say(staff, "update", "updated", words("wieść")),
    act(staff, "ask", "asked", "waiting", { question }, question),
    act(consultant, "reply", "replied", "in-progress", { reply }, reply),
    say(staff, "note", "noted", words("druga notatka")),
    act(staff, "resolve", "resolved", "resolved", { outcome: "done", publicAnswer: answer }, answer),
  ];
}

/**
 * Works at one desk until told to stop, one command after the other: logs an intake, takes it through its life, and in
 * between saves words in an intake that all desks share. What cannot be is a trouble, and the next intake is begun.
 */
export async function workAt(desk: Desk, { ledger, unitId, shared, name, isOver }: WorkParts): Promise<void> {
  for (let lap = 0; !isOver(); lap += 1) {
    const words = (what: string) => `${name} ${lap} ${what}`;
    const known: Known = { id: newId(), number: "", version: 0, status: "registered", facts: [], words: [] };
    const contactId = await ledger.startContact(desk.consultant);
    if (!(await ledger.take(known, logStep(desk, known.id, contactId, unitId, words("opis"))))) continue;
    for (const step of stepsOf(desk, known.id, words)) if (!(await ledger.take(known, step))) break;
    await ledger.saveShared(desk.consultant, shared, words("wspólne"));
  }
}

export type WorkParts = {
  readonly ledger: Ledger;
  readonly unitId: string;
  readonly shared: Known;
  readonly name: string;
  readonly isOver: () => boolean;
};

/** Writes note after note to the intake that all desks share. */
export async function noteAt({ consultant }: Desk, { ledger, shared, name, isOver }: WorkParts): Promise<void> {
  for (let lap = 0; !isOver(); lap += 1) {
    const words = `${name} ${lap} notatka`;
    const input = { id: shared.id, body: words };
    await ledger.take(shared, { line: consultant, procedure: "intakes.note", input, facts: ["intake.noted"], words });
  }
}

/** Logs the intake that all desks share. */
export async function shareIntake(desk: Desk, ledger: Ledger, unitId: string): Promise<Known> {
  const known: Known = { id: newId(), number: "", version: 0, status: "registered", facts: [], words: [] };
  const contactId = await ledger.startContact(desk.consultant);
  await ledger.take(known, logStep(desk, known.id, contactId, unitId, "wspólna sprawa"));
  return known;
}
