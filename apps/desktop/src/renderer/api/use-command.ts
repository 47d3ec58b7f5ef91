import type { Reason } from "@kck/domain";
import { type UseMutationOptions, useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { isPassing, refusalOf } from "./reason";
import { sentCommands } from "./sent-commands";

type WithId = { commandId: string };
/** What a screen gives: the command's input without its id. */
export type Unsent<Input extends WithId> = Omit<Input, "commandId">;

export type CommandOptions = {
  /** Sends again by itself, with the same id, while the server is away: eight times in about a minute. */
  readonly waitsForServer?: boolean;
};

const PATIENCE = 8;

/**
 * Sends a command with an id of its own, so that a double click, a retry and a replay after an outage do it once.
 *
 * Shapes  the options of a tRPC mutation in; like `useMutation`, but `mutate` takes the input without `commandId`.
 *         `reason` and `fields` say why it was refused, `retry` sends the last one once more under its own id.
 * Source  DESIGN.md 4.1; `sentCommands` says how long an id is kept.
 */
export function useCommand<Input extends WithId, Output, Failure, Context>(
  options: UseMutationOptions<Output, Failure, Input, Context>,
  { waitsForServer = false }: CommandOptions = {},
) {
  const [commands] = useState(sentCommands);
  const mutation = useMutation<Output, Failure, Input, Context>({
    ...options,
    retry: (count, error) => waitsForServer && count < PATIENCE && isPassing(error),
    retryDelay: (count) => Math.min(500 * 2 ** count, 15_000) * (0.75 + Math.random() / 2),
    onSuccess: (...told) => {
      commands.settle(null);
      return options.onSuccess?.(...told);
    },
    onError: (...told) => {
      commands.settle(told[0]);
      return options.onError?.(...told);
    },
  });

  // `Unsent` is `Input` without exactly the field that is added here.
  const withId = (input: Unsent<Input>) => ({ ...input, commandId: commands.idFor(input) }) as Input;
  const refusal = mutation.error === null ? null : refusalOf(mutation.error);
  const reason: Reason | null = refusal?.reason ?? null;

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
    reason,
    fields: refusal?.fields ?? [],
  };
}
