import * as z from "zod";
import { type Arguments, type Channel, DRAFT_LIMITS, LANGUAGES, ZOOM_STEPS } from "../bridge";

const DraftKey = z.string().min(1).max(DRAFT_LIMITS.keyLength);
/** A longer text than a draft may have is told so by the store; far longer ones are not even read. */
const DraftText = z.string().max(DRAFT_LIMITS.textLength * 10);

/** The shape of every message: a channel without a line here does not compile. */
const ARGUMENTS: { readonly [C in Channel]: z.ZodType<Arguments<C>> } = {
  "kck:drafts.save": z.tuple([DraftKey, DraftText]),
  "kck:drafts.load": z.tuple([DraftKey]),
  "kck:drafts.remove": z.tuple([DraftKey]),
  "kck:drafts.list": z.tuple([]),
  "kck:keychain": z.tuple([]),
  "kck:server": z.tuple([]),
  "kck:language": z.tuple([]),
  "kck:set-language": z.tuple([z.enum(LANGUAGES)]),
  "kck:print": z.tuple([]),
  "kck:zoom": z.tuple([z.enum(ZOOM_STEPS)]),
};

/** Reads the arguments of a message; null when they are not what the channel takes. */
export function parseArguments<C extends Channel>(channel: C, args: unknown): Arguments<C> | null {
  return ARGUMENTS[channel].safeParse(args).data ?? null;
}

/** Every channel on which main answers. */
export const CHANNELS: readonly Channel[] = Object.keys(ARGUMENTS).filter(isChannel);

function isChannel(name: string): name is Channel {
  return name in ARGUMENTS;
}
