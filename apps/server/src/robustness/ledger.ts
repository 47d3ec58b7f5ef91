import { LogReceipt } from "@kck/contracts";
import type { Status } from "@kck/domain";
import { z } from "zod";
import { type Call, type Heard, insist, type Line } from "./call";
import { newId } from "./new-id";

/** An intake as its desk knows it from what was acknowledged: all that must be in the database, and no more. */
export type Known = {
  readonly id: string;
  number: string;
  version: number;
  status: Status;
  readonly facts: string[];
  readonly words: string[];
};
export type Acknowledged = { readonly line: Line; readonly call: Call; readonly value: unknown };

/** What one command does to what its desk knows. */
export type Step = {
  readonly line: Line;
  readonly procedure: string;
  readonly input: object;
  /** The facts that it adds to the history, in order. */
  readonly facts: readonly string[];
  /** The status and version that the answer must have. */
  readonly to?: { readonly status: Status; readonly version: number };
  readonly words?: string;
};

type Options = {
  /** For controls: a client that gives each try an id of its own. */
  readonly isForgetful?: boolean;
};

const Version = z.object({ version: z.int() });

/**
 * What the desks were told: every acknowledged command, and what the database must hold because of it.
 *
 * Errors  `troubles` has a line for each answer that no sequence of outages can explain.
 */
export function openLedger({ isForgetful = false }: Options = {}) {
  const intakes = new Map<string, Known>();
  const contacts = new Set<string>();
  const acknowledged: Acknowledged[] = [];
  const sentWords = new Set<string>();
  const troubles: string[] = [];
  const reasons = new Map<string, number>();
  let tries = 0;

  async function command(line: Line, procedure: string, input: object): Promise<Heard> {
    const commandId = newId();
    const callOf = () => ({ procedure, input: { commandId: isForgetful ? newId() : commandId, ...input } });
    const insisted = await insist(line, callOf);
    tries += insisted.tries;
    for (const reason of insisted.reasons) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    if (insisted.heard.is === "answer") acknowledged.push({ line, call: callOf(), value: insisted.heard.value });
    return insisted.heard;
  }

  return {
    intakes,
    contacts,
    acknowledged,
    sentWords,
    troubles,
    reasons,
    tries: () => tries,

    async startContact(line: Line): Promise<string> {
      const id = newId();
      const heard = await command(line, "contacts.start", { id, channel: "phone" });
      if (heard.is === "answer") contacts.add(id);
      else troubles.push(`contacts.start: ${JSON.stringify(heard)}`);
      return id;
    },

    /** Sends a command about an intake, and writes down what was acknowledged; false where the desk is told what cannot be. */
    async take(known: Known, { line, procedure, input, facts, to, words }: Step): Promise<boolean> {
      if (words !== undefined) sentWords.add(words);
      const heard = await command(line, procedure, input);
      const receipt = heard.is === "answer" ? LogReceipt.safeParse(heard.value) : undefined;
      const isExpected =
        receipt?.success === true &&
        receipt.data.id === known.id &&
        (to === undefined || (receipt.data.status === to.status && receipt.data.version === to.version));
      if (heard.is === "answer" && words !== undefined) known.words.push(words);
      if (!isExpected) {
        troubles.push(`${procedure} at version ${known.version}: ${JSON.stringify(heard)}`);
        return false;
      }
      const { number, status, version } = receipt.data;
      intakes.set(known.id, Object.assign(known, { number, status, version }));
      known.facts.push(...facts);
      return true;
    },

    /** Saves words in an intake that everybody saves at once: whoever was too late looks again and sends the same words. */
    async saveShared(line: Line, known: Known, words: string): Promise<boolean> {
      sentWords.add(words);
      for (;;) {
        const { heard: seen } = await insist(line, () => ({ procedure: "intakes.get", input: { id: known.id } }));
        if (seen.is !== "answer") break;
        const { version } = Version.parse(seen.value);
        const priority = version % 2 === 0 ? "P2" : "P3";
        const change = { id: known.id, version, priority, note: words, phoneHandover: null };
        const heard = await command(line, "intakes.prioritise", change);
        if (heard.is === "refused" && heard.reason === "changed-meanwhile" && !isForgetful) continue;
        if (heard.is !== "answer") break;
        known.words.push(words);
        known.facts.push("intake.prioritised");
        known.version += 1;
        return true;
      }
      troubles.push(`the shared intake at version ${known.version}`);
      return false;
    },
  };
}
export type Ledger = ReturnType<typeof openLedger>;
