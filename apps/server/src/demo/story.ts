import type { Answer, PhoneHandover } from "@kck/contracts";
import type { Channel, ClosingOutcome, Outcome, ResultCode } from "@kck/domain";
import type { Call } from "./files";

/** What somebody does to an intake; people are named by e-mail, units by key, other matters by their own key. */
export type Step =
  | { readonly do: "answer" | "accept" | "start" }
  | { readonly do: "forward"; readonly unit: string; readonly note: string }
  | { readonly do: "reassign"; readonly unit: string; readonly reason: string }
  | { readonly do: "return"; readonly reason: string; readonly betterUnit: string | null }
  | { readonly do: "assign"; readonly to: string }
  | { readonly do: "schedule"; readonly for: Date; readonly note: string }
  | { readonly do: "ask"; readonly question: string }
  | { readonly do: "reply"; readonly reply: string }
  /** `answer` may hold `{{numer}}` and its like, which are known once the intake is there. */
  | { readonly do: "resolve"; readonly outcome: Outcome; readonly answer: string; readonly unit: string }
  | { readonly do: "dispute" | "reopen" | "cancel"; readonly reason: string }
  | { readonly do: "close"; readonly outcome: ClosingOutcome | null; readonly note: string }
  | { readonly do: "join"; readonly master: string }
  | { readonly do: "note" | "update"; readonly body: string };

export type Act = { readonly at: Date; readonly by: string; readonly step: Step };

/** One matter of a contact, and all that is done about it up to now. */
export type Matter = {
  readonly key: string;
  readonly call: Call;
  /** Not that of the call where the matter is only a question: those are not handed over by phone. */
  readonly category: string | null;
  readonly loggedAt: Date;
  readonly answers: readonly Answer[];
  readonly handover: PhoneHandover | null;
  readonly forwardTo: string | null;
  readonly acts: readonly Act[];
};

/** One contact with what came of it. Stories are independent of each other but for those they come `after`. */
export type Story = {
  readonly key: string;
  readonly by: string;
  readonly channel: Channel;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly resident: Call["resident"];
  readonly matters: readonly Matter[];
  /** The matter to which the caller was added instead of logging another. */
  readonly follows: string | null;
  readonly result: ResultCode;
  readonly note: string;
};
