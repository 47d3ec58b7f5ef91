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
export { fold } from "./fold";
export { type Dictionary, openDictionary } from "./morfologik/dictionary";
export { type DictionaryInfo, POLIMORF, parseInfo } from "./morfologik/info";
export { toTsquery, toTsvectorLiteral } from "./postgres";
export type { Names } from "./readings";
export type { Synonyms } from "./synonyms";
export { type Token, tokenize } from "./tokens";
