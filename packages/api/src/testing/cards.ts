import { blankCard, type CardContent, type CardFile, type CardsFile } from "@kck/contracts";

/** A card's text with a title and nothing else but what is given. */
export function contentOf(given: Partial<CardContent> = {}): CardContent {
  return { ...blankCard("Wydanie dowodu osobistego", "identity"), ...given };
}

/** A fee of so many grosze. */
export function feeOf(amountGrosze: number, account: string | null = null): CardContent["fees"][number] {
  return { title: "Opłata skarbowa", amountGrosze, words: null, form: "przelew", account, mark: "V" };
}

export function cardFileOf(key: string, given: Partial<CardContent> = {}, more: Partial<CardFile> = {}): CardFile {
  const content = contentOf(given);
  return { key, owner: "ZDMK", isExample: true, reviewDueOn: null, content, checks: {}, ...more };
}

/** An account with check digits that fit. */
export const ACCOUNT = { key: "oplata-skarbowa", number: "49 1020 2892 2276 3005 0000 0000" } as const;

export function cardsFileOf(cards: CardFile[]): CardsFile {
  const account = { ...ACCOUNT, name: "Opłata skarbowa", mark: "V" as const, checkedOn: "2026-03-01" };
  return { format: "kck-service-cards", version: 1, accounts: [account], cards };
}

/** A text in which every section says something, so that every kind of field is there. */
export function wholeContent(): CardContent {
  const url = "https://www.example.pl/x";
  return contentOf({
    symbol: "SA-10",
    otherSymbols: ["SA-11"],
    description: "Opis",
    audience: ["resident"],
    criteria: "Warunki",
    steps: ["Złóż wniosek."],
    documents: [{ name: "Wniosek", inCase: "zawsze", forWhom: "dla wszystkich", mark: "V" }],
    fees: [{ ...feeOf(1_700, ACCOUNT.key), words: "od dokumentu" }],
    places: [
      { name: "Urząd", address: "Rynek 1", hours: "7:40", appointment: "tak", phone: "12 616 55 55", mark: "V" },
    ],
    ways: ["online"],
    deadline: { words: "30 dni", rule: { count: 30, unit: "day", from: "od wniosku" } },
    result: "Dokument",
    appeal: "Odwołanie",
    eService: { name: "gov.pl", url, words: "przez internet" },
    forms: [{ name: "Wniosek", url }],
    legalBasis: [{ act: "Ustawa", reference: "Dz.U. 2025 poz. 1", mark: "V" }],
    dataProtection: "Informacja",
    cell: "SA-08",
    notOurs: { who: "Starosta", number: "12 397 89 00", url, words: "poza miastem" },
    related: ["SA-12"],
    synonyms: ["dowód"],
    script: ["Dzień dobry."],
    questions: [{ question: "Ile?", answer: "Nic." }],
    categories: ["OS-01"],
    internalNote: "Uwaga",
  });
}
