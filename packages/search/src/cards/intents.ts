import { tokenize } from "../tokens";

/** The section of a card that a question is about. */
export const ASKED_SECTIONS = ["fees", "documents", "places", "deadline", "forms", "eService", "appeal"] as const;
export type AskedSection = (typeof ASKED_SECTIONS)[number];

/** How callers ask, folded, each word with its endings: "ile koszt*" is "ile kosztuje" and "ile kosztować". The first that fits wins. */
const QUESTIONS: Readonly<Record<AskedSection, readonly string[]>> = {
  deadline: [
    "ile sie czeka*",
    "ile czeka*",
    "ile trwa*",
    "ile to trwa*",
    "ile dni",
    "ile czasu",
    "jak dlugo",
    "czas oczekiwania",
    "na kiedy",
    "kiedy bedzie",
    "kiedy odbior*",
    "kiedy odbier*",
    "do kiedy",
    "w jakim terminie",
    "jaki termin",
    "jaki jest termin",
    "termin*",
  ],
  documents: [
    "jakie dokument*",
    "jakich dokument*",
    "jakie papier*",
    "jakie zalacznik*",
    "wymagane dokument*",
    "potrzebne dokument*",
    "dokumenty potrzebne",
    "dokumenty do",
    "co potrzeb*",
    "co jest potrzeb*",
    "co trzeba",
    "co musze",
    "co mam",
    "co wziac",
    "co zabrac",
    "co przyniesc",
    "co dolaczyc",
    "zalacznik*",
  ],
  fees: [
    "ile koszt*",
    "ile to koszt*",
    "ile plac*",
    "ile sie plac*",
    "ile zaplac*",
    "ile trzeba zaplac*",
    "ile wynosi*",
    "ile za",
    "za ile",
    "jaka oplat*",
    "jakie oplat*",
    "jaka jest oplat*",
    "jakie sa oplat*",
    "jaki koszt*",
    "numer konta",
    "nr konta",
    "na jakie konto",
    "czy plat*",
    "czy to plat*",
    "darmow*",
    "za darmo",
    "bezplat*",
    "cena",
    "ceny",
    "cene",
    "cennik*",
    "koszt*",
    "oplat*",
  ],
  eService: [
    "przez internet*",
    "przez interent",
    "internetowo",
    "online",
    "on line",
    "elektroniczn*",
    "zdaln*",
    "e usluga",
    "epuap*",
    "mobywatel*",
  ],
  forms: ["formularz*", "druk", "druki", "druku", "blankiet*", "wzor wniosku", "skad wziac wniosek"],
  places: [
    "gdzie",
    "dokad",
    "w ktorym",
    "w jakim urzedzie",
    "do jakiego urzedu",
    "pod jaki adres",
    "pod jakim adresem",
    "jaki adres",
    "adres*",
    "ktory pokoj",
    "jaki pokoj",
    "ktore okienko",
    "o ktorej",
    "do ktorej",
    "w jakich godzinach",
    "godziny",
    "czynne",
    "otwarte",
  ],
  appeal: ["odwolac sie", "jak sie odwolac", "odwolanie"],
};

/** Of these the words themselves name what cards are about, so they are looked for as well. */
const SAYING =
  /^(oplat|termin|dokument|formularz|adres|odwol|zalacznik|konto|konta|urzed|epuap|mobywatel|elektronicz|internet|online)/;

/**
 * Words of a call that carry nothing of the matter, folded, with their endings. They are looked for only where a query has
 * no others. Greetings and the stop words of the analyzer are not enough: half of a spoken sentence is courtesy.
 */
const COURTESY =
  "dzien dobry witam halo slucham dziekuje przepraszam prosze prosil* pan pana panu panem pani pania panie panstwo panstwa " +
  "chcial* chce chcemy chcac chciec moge mozna mozemy mozliwe potrzebuj* potrzebn* potrzebow* potrzeba musz* musi musimy " +
  "trzeba powinn* wiem wiedziec dowiedziec zapytac pytanie pytam spytac sprawa sprawe sprawie sprawy sprawach dzwoni* " +
  "zadzwoni* mowi mowil* mowia powiedz* powie chodzi chodzilo mieszkam mieszka mieszkamy zrobic robi robic zalatwi* dotycz* " +
  "dostac dostane uzyska* otrzyma* prosba pomozcie wlasnie tylko jeszcze juz kiedy czy jakis jakies jakas jaks taki taka takie " +
  "cos ktos gdzies skad jakim jakich jakiej jakiego jako czego czym jest sa bedzie byc bylo mialem mialam mamy maja swoj " +
  "swoja swoje swojego moj moja mojego nasz nasza isc pojsc przyjsc przyjechac podac podaje poda interesuj* sie no wiec bardzo teraz " +
  "dzis dzisiaj jutro wczoraj ostatnio troche ogole niestety";

/** They may be of the matter ("Karta Krakowska"), yet most callers say them of anything: looked for, with less weight. */
const COMMON =
  "informacj* krakow* urzad urzedu urzedzie miasto miasta miescie zona zony zone maz meza syn syna corka corki mama mamy tata ojciec matka babcia dziadek";

type Pattern = { readonly words: readonly string[]; readonly section: AskedSection };

const PATTERNS: readonly Pattern[] = Object.entries(QUESTIONS).flatMap(([section, phrases]) => {
  const known = ASKED_SECTIONS.find((name) => name === section);
  return known === undefined ? [] : phrases.map((phrase) => ({ words: phrase.split(" "), section: known }));
});

const isCourtesy = oneOf(COURTESY);
const isCommon = oneOf(COMMON);

/** What a query asks for beside its matter: the section, and which words only ask. */
export type Asked = {
  readonly section: AskedSection | null;
  /** Where each asking word begins in the text; they are not missed in a card that lacks them. */
  readonly asking: ReadonlySet<number>;
  /** Those of them that say nothing of the matter at all. */
  readonly empty: ReadonlySet<number>;
};

/**
 * Reads what is asked about: "ile kosztuje odpis aktu" asks about fees.
 *
 * Errors  never throws; at most one section, that of the first question in the text.
 */
export function readAsked(text: string): Asked {
  const tokens = tokenize(text).map(({ folded, start }) => ({ folded, start }));
  const asking = new Set<number>();
  const empty = new Set<number>();
  let section: AskedSection | null = null;
  tokens.forEach((token, at) => {
    if (isCourtesy(token.folded)) {
      asking.add(token.start);
      empty.add(token.start);
    }
    if (isCommon(token.folded)) asking.add(token.start);
    const pattern = PATTERNS.find(({ words }) => words.every((word, next) => fits(tokens[at + next]?.folded, word)));
    if (pattern === undefined) return;
    section ??= pattern.section;
    for (const { folded, start } of tokens.slice(at, at + pattern.words.length)) {
      asking.add(start);
      if (!SAYING.test(folded)) empty.add(start);
    }
  });
  return { section, asking, empty };
}

function oneOf(list: string): (folded: string) => boolean {
  const all = list.split(" ");
  const whole = new Set(all.filter((word) => !word.endsWith("*")));
  const beginnings = all.filter((word) => word.endsWith("*")).map((word) => word.slice(0, -1));
  return (folded) => whole.has(folded) || beginnings.some((beginning) => folded.startsWith(beginning));
}

function fits(folded: string | undefined, word: string): boolean {
  if (folded === undefined) return false;
  return word.endsWith("*") ? folded.startsWith(word.slice(0, -1)) : folded === word;
}
