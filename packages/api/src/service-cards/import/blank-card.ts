import type { CardContent } from "@kck/contracts";

/** A card of which only the name and the symbol are known; what the city's list does not say, an editor fills in. */
export function blankCard({ title, symbol }: Pick<CardContent, "title" | "symbol">): CardContent {
  return {
    title,
    symbol,
    otherSymbols: [],
    area: "citizen-office",
    description: "",
    audience: [],
    criteria: "",
    steps: [],
    documents: [],
    fees: [],
    places: [],
    ways: [],
    deadline: { words: "", rule: null },
    result: "",
    appeal: "",
    eService: null,
    forms: [],
    legalBasis: [],
    dataProtection: "",
    cell: null,
    notOurs: null,
    related: [],
    synonyms: [],
    script: [],
    questions: [],
    categories: [],
    internalNote: "",
  };
}
