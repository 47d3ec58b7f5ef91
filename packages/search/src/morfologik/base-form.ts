export const ENCODERS = ["NONE", "SUFFIX", "PREFIX", "INFIX"] as const;
export type Encoder = (typeof ENCODERS)[number];

/** Counts are written as letters from `A` (0) on; this one means "all of it". */
const EVERYTHING = 255;

/** How many counts stand before the letters that are added. */
const COUNTS: Record<Encoder, number> = { NONE: 0, SUFFIX: 1, PREFIX: 2, INFIX: 3 };

/**
 * Turns an inflected form into its base form, as the dictionary encodes it: cut so much, then add these letters.
 *
 * Shapes  `form` and `code` in bytes of the dictionary's encoding; out: bytes.
 * Errors  never throws; a code too short for its encoder gives nothing.
 * Source  morfologik-stemming, classes TrimSuffixEncoder, TrimPrefixAndSuffixEncoder, TrimInfixAndSuffixEncoder.
 */
export function decodeBaseForm(encoder: Encoder, form: readonly number[], code: readonly number[]): number[] {
  const counts = COUNTS[encoder];
  if (code.length < counts) return [];
  const count = (index: number): number => ((code[index] ?? 0) - 65) & 255;
  const added = code.slice(counts);
  for (let index = 0; index < counts; index++) if (count(index) === EVERYTHING) return added;

  switch (encoder) {
    case "NONE":
      return added;
    case "SUFFIX":
      return [...form.slice(0, Math.max(0, form.length - count(0))), ...added];
    case "PREFIX":
      return [...form.slice(count(0), Math.max(0, form.length - count(1))), ...added];
    case "INFIX": {
      const kept = [...form.slice(0, count(0)), ...form.slice(count(0) + count(1))];
      return [...kept.slice(0, Math.max(0, kept.length - count(2))), ...added];
    }
  }
}
