import type { CardSection } from "./sections";

/** One opening in a contact, and the sections whose text of that moment is no longer the one in force. */
export type Heard = { readonly section: CardSection | null; readonly changed: readonly CardSection[] };

/**
 * What a caller was told that is no longer so. The last word counts: who heard the new text later in the same contact
 * knows it.
 *
 * Shapes  the openings of one card in one contact, oldest first; the sections that were opened and have changed, empty
 *         where only the card as a whole was opened and so nobody can say what was read; null for nothing to call about.
 * Errors  never throws.
 * Source  issue "Service cards", section "At the desk".
 */
export function outdatedIn(heard: readonly Heard[]): readonly CardSection[] | null {
  const last = new Map<CardSection | null, boolean>();
  for (const { section, changed } of heard) {
    last.set(section, section === null ? changed.length > 0 : changed.includes(section));
  }
  const isWholeOutdated = last.get(null) ?? false;
  last.delete(null);
  if (last.size === 0) return isWholeOutdated ? [] : null;
  const sections = [...last].flatMap(([section, isOutdated]) => (isOutdated && section !== null ? [section] : []));
  return sections.length === 0 ? null : sections;
}
