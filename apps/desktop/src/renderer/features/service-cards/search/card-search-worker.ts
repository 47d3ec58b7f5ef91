import type { SearchCard } from "@kck/search";
import {
  type Analyzer,
  type CardIndex,
  type CardUnit,
  createAnalyzer,
  createCardIndex,
  openDictionary,
} from "@kck/search";
import dictionaryUrl from "../../../../../../../resources/morfologik/polish.dict?url";
import synonyms from "../../../../../../../resources/search/card-synonyms.json";
import names from "../../../../../../../resources/search/krakow-names.json";
import type { FromWorker, ToWorker } from "./worker-messages";

// The search of cards, beside the page: what it does takes no time from the keyboard.

let analyzer: Promise<Analyzer> | null = null;
let units: readonly CardUnit[] = [];
let cards: SearchCard[] = [];
let index: CardIndex | null = null;
/** Messages are answered in the order in which they came, though the dictionary has to be waited for. */
let last: Promise<void> = Promise.resolve();

async function openAnalyzer(): Promise<Analyzer> {
  const answer = await fetch(dictionaryUrl);
  if (!answer.ok) throw new Error(`The dictionary was answered with ${answer.status}`);
  return createAnalyzer({ dictionary: openDictionary(new Uint8Array(await answer.arrayBuffer())), names });
}

async function build(): Promise<void> {
  analyzer ??= openAnalyzer();
  try {
    index = createCardIndex(await analyzer, cards, { synonyms, units });
    cards = [];
  } catch (error) {
    analyzer = null; // the next full set tries again
    throw error;
  }
}

async function take(message: ToWorker): Promise<FromWorker | null> {
  switch (message.type) {
    case "begin":
      units = message.units;
      cards = [];
      return null;
    case "cards":
      cards.push(...message.cards);
      return null;
    case "build":
      await build();
      return { type: "built", id: message.id };
    case "replace":
      index?.replace(message.card);
      return null;
    case "remove":
      index?.remove(message.key);
      return null;
    case "opens":
      index?.setOpens(message.opens);
      return null;
    case "search": {
      const { id, text, filters, limit } = message;
      if (index === null) return { type: "failed", id, reason: "not-loaded" };
      return { type: "found", id, result: index.search(text, { filters, limit }) };
    }
  }
}

function failed(message: ToWorker, error: unknown): FromWorker | null {
  return "id" in message ? { type: "failed", id: message.id, reason: String(error) } : null;
}

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  last = last
    .then(() => take(data))
    .catch((error: unknown) => failed(data, error))
    .then((answer) => {
      if (answer !== null) self.postMessage(answer);
    });
});
