import { fold } from "@kck/search";

const MOST = 50;

/** The key of what is new: its name in plain letters, and a part of an id so that no two share it. */
export function keyOf(name: string, id: string): string {
  const words = fold(name).match(/[a-z0-9]+/g) ?? [];
  const stem = words.join("-").slice(0, MOST).replace(/-$/, "");
  return [stem, id.slice(-6)].filter(Boolean).join("-");
}
