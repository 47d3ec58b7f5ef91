import { CARD_SECTIONS, type CardSection } from "./sections";

/**
 * Which check of a section holds after a save: today's where somebody compared it with its source; the one it had where
 * the text stands as it stood then; none where the text is new.
 *
 * Shapes  `changedSinceSaved` and `changedSinceForce` are the sections that differ from the text saved last and from the
 *         one in force, each with its checks.
 */
export function checksAfter<Check>(
  today: Readonly<Partial<Record<CardSection, Check>>>,
  saved: { readonly changed: readonly CardSection[]; readonly checks: Readonly<Partial<Record<CardSection, Check>>> },
  inForce: { readonly changed: readonly CardSection[]; readonly checks: Readonly<Partial<Record<CardSection, Check>>> },
): Partial<Record<CardSection, Check>> {
  const kept: Partial<Record<CardSection, Check>> = {};
  for (const section of CARD_SECTIONS) {
    const before = [saved, inForce].find(({ changed }) => !changed.includes(section));
    const check = today[section] ?? before?.checks[section];
    if (check !== undefined) kept[section] = check;
  }
  return kept;
}
