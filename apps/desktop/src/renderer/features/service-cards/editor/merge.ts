import type { CardContent } from "@kck/contracts";
import { type CardSection, changedSections } from "@kck/domain";

type Merged = {
  readonly content: CardContent;
  /** Changed by both and not alike; `content` holds what was typed here. */
  readonly conflicts: readonly CardSection[];
  /** Changed by somebody else alone, and taken over. */
  readonly taken: readonly CardSection[];
};

/**
 * Brings together what two people did to the same draft.
 *
 * Shapes  the content that both began with, what was typed here, what was saved meanwhile; the content section by
 *         section out. Nothing of either is lost: what both changed is named.
 * Errors  never throws.
 * Source  DESIGN.md 4.2.
 */
export function merge(base: CardContent, mine: CardContent, theirs: CardContent): Merged {
  const byMe = new Set(changedSections(base, mine));
  const byThem = changedSections(base, theirs);
  const apart = new Set(changedSections(mine, theirs));
  const taken = byThem.filter((section) => !byMe.has(section));
  const conflicts = byThem.filter((section) => byMe.has(section) && apart.has(section));
  return { content: withSections(mine, theirs, taken), conflicts, taken };
}

/** The first content with some sections of the second. */
export function withSections(into: CardContent, from: CardContent, sections: readonly CardSection[]): CardContent {
  const picked = Object.fromEntries(sections.map((section) => [section, from[section]]));
  return { ...into, ...picked };
}
