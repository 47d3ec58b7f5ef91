import { printedSymbols } from "./symbols";

/** Who is responsible; the symbol is what callers and colleagues say ("ZDMK", "SA"), where there is one. */
export type CardUnit = { readonly symbol: string | null; readonly name: string };

/** A card as the search knows it: texts to find, values to filter by. */
export type SearchCard = {
  readonly key: string;
  readonly symbols: readonly string[];
  readonly title: string;
  readonly synonyms: readonly string[];
  readonly description: string;
  readonly body: string;
  readonly area: string;
  readonly audience: readonly string[];
  readonly unit: CardUnit | null;
  readonly cell: string | null;
  readonly ways: readonly string[];
  readonly places: readonly string[];
  /** Times the card was opened in the last 30 days. */
  readonly opens: number;
};

type Row = Readonly<Record<string, unknown>>;

/** What of a card's content is searched. A card of a file and a card of the desk both have it. */
export type CardSource = {
  readonly key: string;
  readonly content: {
    readonly title: string;
    readonly symbol: string | null;
    readonly otherSymbols: readonly string[];
    readonly area: string;
    readonly description: string;
    readonly audience: readonly string[];
    readonly criteria: string;
    readonly steps: readonly string[];
    readonly documents: readonly Row[];
    readonly fees: readonly Row[];
    readonly places: readonly (Row & { readonly name: string })[];
    readonly ways: readonly string[];
    readonly deadline: { readonly words: string };
    readonly result: string;
    readonly appeal: string;
    readonly eService: Row | null;
    readonly forms: readonly Row[];
    readonly legalBasis: readonly Row[];
    readonly cell: string | null;
    readonly notOurs: Row | null;
    readonly synonyms: readonly string[];
    readonly script: readonly string[];
    readonly questions: readonly { readonly question: string; readonly answer: string }[];
  };
};

/**
 * Takes from a card what the search needs.
 *
 * Shapes  a card of a file or of the desk, its unit, its opens; out: plain values that a worker can be sent.
 * Errors  never throws. The internal note stays out, so that no hit can give it away.
 */
export function toSearchCard({ key, content }: CardSource, unit: CardUnit | null, opens: number): SearchCard {
  const { title, synonyms, description, area, audience, cell, ways } = content;
  const body = [
    content.criteria,
    ...content.steps,
    ...content.documents.flatMap(texts),
    ...content.fees.flatMap(texts),
    ...content.places.flatMap(texts),
    content.deadline.words,
    content.result,
    content.appeal,
    ...texts(content.eService),
    ...content.forms.flatMap(texts),
    ...content.legalBasis.flatMap(texts),
    ...texts(content.notOurs),
    ...content.script,
    ...content.questions.flatMap(({ question, answer }) => [question, answer]),
  ];
  return {
    key,
    symbols: printedSymbols(content.symbol, content.otherSymbols),
    title,
    synonyms,
    description,
    body: body.filter((text) => text !== "").join("\n"),
    area,
    audience,
    unit,
    cell,
    ways,
    places: [...new Set(content.places.map((place) => place.name))],
    opens,
  };
}

/** Columns that hold a code or an address of the web, which nobody searches by word. */
const NOT_WORDS: ReadonlySet<string> = new Set(["mark", "url", "account"]);

function texts(row: Row | null): string[] {
  return Object.entries(row ?? {}).flatMap(([name, value]) =>
    typeof value === "string" && !NOT_WORDS.has(name) ? [value] : [],
  );
}
