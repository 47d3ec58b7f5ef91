import type { Drafts } from "../../bridge";
import { desktop } from "./bridge";
import { browserDrafts } from "./browser-drafts";

/** Opens the drafts of this machine: the desktop's encrypted files, or the browser's storage. */
export function openDrafts(): Drafts {
  return desktop()?.drafts ?? browserDrafts();
}
