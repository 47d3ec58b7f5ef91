import type { Reason } from "@kck/domain";
import { type UseMutationOptions, useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { newCommandId } from "./command-id";
import { isPassing, refusalOf } from "./reason";

type WithId = { commandId: string };
/** What a screen gives: the command's input without its id. */
export type Unsent<Input extends WithId> = Omit<Input, "commandId">;
type Sent = { hash: string; commandId: string };

export type CommandOptions = {
  /** Sends again, with the same id, for as long as the server is away (at most a minute). */
  readonly waitsForServer?: boolean;
};

const PATIENCE = 8;

/**
 * Sends a command with an id of its own, so that a double click, a retry and a replay after an outage do it once.
 *
 * Shapes  the options of a tRPC mutation in; like `useMutation`, but `mutate` takes the input without `commandId`.
 *         `reason` and `fields` say why it was refused, `retry` sends the last input once more.
 * Errors  the id is kept as long as the outcome is unknown (nobody answered, or the server was busy): the same input
 *         sent again is the same command. After an answer, the next one gets a new id.
 * Source  DESIGN.md 4.1.
 */
export function useCommand<Input extends WithId, Output, Failure, Context>(
  options: UseMutationOptions<Output, Failure, Input, Context>,
  { waitsForServer = false }: CommandOptions = {},
) {
  const unanswered = useRef<Sent | null>(null);
  const mutation = useMutation<Output, Failure, Input, Context>({
    ...options,
    retry: (count, error) => waitsForServer && count < PATIENCE && isPassing(error),
    retryDelay: (count) => Math.min(500 * 2 ** count, 15_000) * (0.75 + Math.random() / 2),
    onSuccess: (...told) => {
      unanswered.current = null;
      return options.onSuccess?.(...told);
    },
    onError: (...told) => {
      if (!isUnknown(told[0])) unanswered.current = null;
      return options.onError?.(...told);
    },
  });

  const withId = (input: Unsent<Input>): Input => {
    const hash = JSON.stringify(input);
    if (unanswered.current?.hash !== hash) unanswered.current = { hash, commandId: newCommandId() };
    // `Unsent` is `Input` without exactly the field that is added here.
    return { ...input, commandId: unanswered.current.commandId } as Input;
  };
  const refusal = mutation.error === null ? null : refusalOf(mutation.error);

  return {
    mutate: (input: Unsent<Input>) => mutation.mutate(withId(input)),
    mutateAsync: (input: Unsent<Input>) => mutation.mutateAsync(withId(input)),
    retry: () => {
      if (mutation.variables !== undefined) mutation.mutate(mutation.variables);
    },
    reset: mutation.reset,
    data: mutation.data,
    error: mutation.error,
    isPending: mutation.isPending,
    isSuccess: mutation.isSuccess,
    isError: mutation.isError,
    reason: (refusal?.reason ?? null) as Reason | null,
    fields: refusal?.fields ?? [],
  };
}

/** Whether the command may have been done although no success was told. */
function isUnknown(error: unknown): boolean {
  return isPassing(error) || refusalOf(error).reason === "internal";
}
