import type { Reason } from "@kck/domain";
import { newCommandId } from "../../../api/command-id";
import { isPassing, reasonOf } from "../../../api/reason";
import type { TrpcClient } from "../../../api/trpc";
import { type Command, SENDERS } from "../actions/commands";

const TRIES = 3;
const PAUSE_MS = 600;

/** Sends one command of several; where nobody answers it is tried again under the same id, so that it is done once at most. */
export async function sendOne(
  client: TrpcClient,
  command: Command,
  input: Readonly<Record<string, unknown>>,
): Promise<Reason | null> {
  const commandId = newCommandId();
  for (let tried = 1; ; tried += 1) {
    try {
      await SENDERS[command](client, { ...input, commandId });
      return null;
    } catch (error) {
      if (tried >= TRIES || !isPassing(error)) return reasonOf(error);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tried));
    }
  }
}
