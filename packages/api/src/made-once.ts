/**
 * Makes something of a text that was just read, and keeps it for as long as the same text is read: what is kept is never older
 * than what was asked for, and what is large is taken apart only when it has changed.
 *
 * Shapes  `make` gives what nobody changes afterwards, as all who ask share it.
 */
export function madeOnce<T>(make: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly made: T } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, made: make(text) };
    return last.made;
  };
}
