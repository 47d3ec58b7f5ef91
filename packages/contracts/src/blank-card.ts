import type { CardArea } from "@kck/domain";
import type { CardContent } from "./service-cards";

/** A card that says nothing yet but what it is called and where it belongs; every other section is empty. */
export function blankCard(title: string, area: CardArea, symbol: string | null = null): CardContent {
  return {
    title,
    symbol,
    otherSymbols: [],
    area,
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
