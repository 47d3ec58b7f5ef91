import { Refused } from "../refused";

/**
 * The number of the next version.
 *
 * Shapes  the newest version that there is, 0 where there is none; the one that was on the screen, null for something new.
 * Errors  `changed-meanwhile` where somebody saved one since, `key-taken` where something new has a known key.
 */
export function nextVersion(newest: number, basedOn: number | null): number {
  if (basedOn === null && newest > 0) throw new Refused("key-taken", ["key"]);
  if (basedOn !== null && newest !== basedOn) throw new Refused(newest === 0 ? "not-found" : "changed-meanwhile");
  return newest + 1;
}
