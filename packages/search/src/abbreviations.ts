/** When a short word is an abbreviation and not a word: with or without its dot, only with it, or only before a number. */
type Sign = "always" | "dot" | "before-number";

export type Abbreviation = {
  readonly sign: Sign;
  /** What it stands for, in the base form. */
  readonly expansion: string;
  /** Addresses are said with and without it, so a query does not insist on it. */
  readonly isOptional: boolean;
};

/**
 * Abbreviations of addresses and patrons, by their folded form without the dot.
 *
 * Source  KRAKOW.md 8.2 (5). "gen" and "im" are also words, KS is a department, "m" also a metre; "bl. 4" is a block in Nowa Huta.
 */
export const ABBREVIATIONS: ReadonlyMap<string, Abbreviation> = new Map(
  Object.entries({
    ul: { sign: "always", expansion: "ulica", isOptional: true },
    al: { sign: "always", expansion: "aleja", isOptional: true },
    pl: { sign: "always", expansion: "plac", isOptional: true },
    os: { sign: "always", expansion: "osiedle", isOptional: true },
    nr: { sign: "always", expansion: "numer", isOptional: true },
    sw: { sign: "always", expansion: "święty", isOptional: false },
    dr: { sign: "always", expansion: "doktor", isOptional: true },
    ks: { sign: "dot", expansion: "ksiądz", isOptional: true },
    gen: { sign: "dot", expansion: "generał", isOptional: true },
    im: { sign: "dot", expansion: "imienia", isOptional: true },
    bl: { sign: "before-number", expansion: "blok", isOptional: true },
    m: { sign: "before-number", expansion: "mieszkanie", isOptional: true },
    lok: { sign: "before-number", expansion: "lokal", isOptional: true },
  } satisfies Record<string, Abbreviation>),
);
