import { type ResidentView, readPhone } from "@kck/contracts";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../api/trpc";

/** Long enough that only the whole number is asked for: each look at a resident is logged. */
const PAUSE_MS = 150;
const NOBODY: ResidentView[] = [];

export type People = {
  readonly people: readonly ResidentView[];
  readonly isLoading: boolean;
  /** Whether what is typed is a number that can be asked for. */
  readonly isAsked: boolean;
};

/** The people who have used a number, asked for once it is one. */
export function usePeople(typed: string): People {
  const trpc = useTRPC();
  const number = readPhone(typed).e164;
  const [asked] = useDebouncedValue(number, PAUSE_MS);
  const isAsked = number !== null;
  const found = useQuery(
    trpc.residents.byPhone.queryOptions(
      { typed: asked ?? "" },
      { enabled: asked !== null, placeholderData: keepPreviousData },
    ),
  );
  const answer = asked === number && found.data?.phone.e164 === number ? found.data : null;
  return { people: answer?.residents ?? NOBODY, isLoading: isAsked && answer === null && !found.isError, isAsked };
}
