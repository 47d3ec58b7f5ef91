import { newCommandId } from "./command-id";
import { isPassing, reasonOf } from "./reason";

/**
 * Gives commands their ids.
 *
 * An id is kept for as long as nobody knows whether the command was done (nobody answered, the server was busy or broke
 * down): the same input sent again is then the same command. After a clear answer, the same input is a new command.
 */
export function sentCommands() {
  let unanswered: { readonly input: string; readonly id: string } | null = null;
  return {
    idFor(input: unknown): string {
      const text = JSON.stringify(input);
      if (unanswered?.input !== text) unanswered = { input: text, id: newCommandId() };
      return unanswered.id;
    },
    /** Told what came of the last one: null for a success. */
    settle(error: unknown): void {
      const isUnknown = error !== null && (isPassing(error) || reasonOf(error) === "internal");
      if (!isUnknown) unanswered = null;
    },
  };
}
