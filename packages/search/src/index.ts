export {
  type Alternative,
  type Analyzer,
  type AnalyzerParts,
  createAnalyzer,
  type Origin,
  type QueryWord,
  type Term,
  type Weight,
} from "./analyze";
export { type CardSource, type CardUnit, type SearchCard, toSearchCard } from "./cards/card";
export {
  type CardHit,
  type CardIndex,
  type CardIndexOptions,
  type CardResult,
  type CardSearchOptions,
  createCardIndex,
  type HitReason,
} from "./cards/card-index";
export { CARD_FACETS, type CardFacet, type CardFilters, type FacetCount, type FacetCounts } from "./cards/facets";
export { highlight, type MarkedRange, type Marks } from "./cards/highlight";
export type { AskedSection } from "./cards/intents";
export { fold } from "./fold";
export { type Dictionary, openDictionary } from "./morfologik/dictionary";
export { type DictionaryInfo, POLIMORF, parseInfo } from "./morfologik/info";
export { toTsquery, toTsvectorLiteral } from "./postgres";
export type { Names } from "./readings";
export type { Synonyms } from "./synonyms";
export { type Token, tokenize } from "./tokens";
