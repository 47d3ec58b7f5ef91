import { plain } from "./address-words";

/**
 * A street's name as two ways of writing it are compared: without case, marks, and the word "ulica".
 * "os.", "al." and "pl." stay, since an estate and a street may share a name.
 */
export function streetKey(street: string): string {
  return plain(street)
    .replaceAll(/[.,]/g, " ")
    .replace(/^\s*(ul|ulica)\s+/, "")
    .replace(/^\s*aleja\s+/, "al ")
    .replace(/^\s*plac\s+/, "pl ")
    .replace(/^\s*osiedle\s+/, "os ")
    .replaceAll(/\s+/g, " ")
    .trim();
}
