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
