/** What kind of place a name is, by the word before it. "ul" is hardly ever said; without a word the kind is null. */
export type StreetKind =
  | "ul"
  | "al"
  | "pl"
  | "os"
  | "rondo"
  | "rynek"
  | "skwer"
  | "bulwar"
  | "most"
  | "wiadukt"
  | "estakada"
  | "kladka"
  | "park";

/** The words for each kind, folded, without their full stop, and how the city writes it before a name. */
export const KINDS_OF_STREET: Readonly<
  Record<StreetKind, { readonly said: readonly string[]; readonly written: string }>
> = {
  ul: { said: ["ul", "ulica", "ulicy"], written: "" },
  al: { said: ["al", "aleja", "aleje", "alei"], written: "al. " },
  pl: { said: ["pl", "plac", "placu"], written: "pl. " },
  os: { said: ["os", "osiedle", "osiedlu"], written: "os. " },
  rondo: { said: ["rondo"], written: "Rondo " },
  rynek: { said: ["rynek"], written: "Rynek " },
  skwer: { said: ["skwer"], written: "Skwer " },
  bulwar: { said: ["bulwar"], written: "Bulwar " },
  most: { said: ["most"], written: "Most " },
  wiadukt: { said: ["wiadukt"], written: "Wiadukt " },
  estakada: { said: ["estakada"], written: "Estakada " },
  kladka: { said: ["kladka"], written: "Kładka " },
  park: { said: ["park"], written: "Park " },
};
/** Kinds with houses along them; at the others nobody lives unless a number is said. */
export const WITH_HOUSES: readonly StreetKind[] = ["ul", "al", "pl", "os", "rynek"];

/** Small letters without marks, as two people would both have typed a word. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replaceAll("ł", "l");
}

/** Names that end in a number themselves: the number is no house. */
export const NAME_WITH_NUMBER = /(?:^| )(?:dywizjonu 303|\d+[-. ]?lecia)$/;

/** Words that lead on from the address to the spot: "przy śmietniku", "za blokiem", "klatka 3"; phrases of two words at most. */
const LEADS_ON =
  /^(?:przy|pod|nad|za|przed|obok|kolo|naprzeciw|naprzeciwko|vis|miedzy|pomiedzy|od|do strony|w kierunku|w strone|na wysokosci|na rogu|rog|u zbiegu|w poblizu|blisko|kierunek|strona|wejscie|klatka|blok|bl\.|budynek|brama|pietro|podworko|podworze|parking|chodnik|przejscie|przystanek|przyst\.|latarnia|latarni|lampa|lampy|slup|altana|garaz|garaze|szkola|przedszkole|wlot|wjazd|zjazd|parzyste|nieparzyste|po stronie|cala|wzdluz)(?!\p{L})/u;

/** Whether the word at `at`, alone or with the one behind it, leads on. */
export const leadsOn = (words: readonly string[], at: number) =>
  LEADS_ON.test(plain(words.slice(at, at + 2).join(" ")));

/** A line that begins like this names no street, or names it in a case that is not its name. */
export const NO_STREET =
  /^(?:na|w|we|u|przy|pod|nad|za|przed|obok|kolo|naprzeciw|naprzeciwko|miedzy|pomiedzy|od|do konca|wzdluz|okolice|okolica|w poblizu|blisko|cala|caly|cale|wszystkie|gdzies|skrzyzowanie|rog|rogu|przystanek|przystanki|przyst|petla|zajezdnia|dworzec|latarnia|lampa|slup|parku|planty|las|lasek|laki|zieleniec|plac zabaw|plac budowy|mosty|tunel|przejscie|bulwary|zalew|staw|potok|rzeka|wal|cmentarz|stadion|basen|orlik|boisko|hala|galeria|centrum handlowe|szkola|przedszkole|zlobek|szpital|przychodnia|kosciol|urzad|teatr|muzeum|stary|nowy kleparz|maly rynek|dzialki|ogrodki|parking|garaze|budowa|linia|autobus|tramwaj|tramwaje|ekrany|automat|wiata|kombinat|blonia|bagry|zakrzowek|wisla|rudawa|wilga|dlubnia)(?=$|[ ,.\d])/;
/** The streets that begin with a word which elsewhere leads into a place. */
export const STREET_ALL_THE_SAME =
  /^(?:na (?:zjezdzie|blonie|kozlowce|skarpie|lotnisku|stoku|wzgorzach|blonkach|barciach|polach|borach|szancach|grodku|zakolu|leszcze)|do (?:wilgi|fortu|sanktuarium|luzycka)|pod (?:fortem|kopcem|strzecha|sikornikiem|stokiem)|nad (?:struga|strumieniem|sudolem|zalewem)|za (?:torem|ogrodem))(?=$|[ ,\d])/;

export const STOP_WORD = /^(?:przystanek|przystanku|przyst\.?|petla|petli)$/;
export const LAMP_WORD = /^(?:latarnia|latarni|lampa|lampy|slup|slupa)$/;
/** Words between a lamp and its number, or a street and its number. */
export const NUMBER_SIGN = /^(?:nr|nr\.|numer|oswietleniowa|oswietleniowy|uliczna)$/;
/** Words before the names of a junction. */
export const JUNCTION_WORDS = [
  "skrzyzowanie ulic",
  "skrzyzowanie",
  "skrzyzowaniu ulic",
  "skrzyzowaniu",
  "na skrzyzowaniu ulic",
  "na skrzyzowaniu",
  "na rogu",
  "rog",
  "rogu",
  "u zbiegu ulic",
  "u zbiegu",
];
/** Words between the two names of a junction. */
export const JUNCTION_BETWEEN = /^(?:i|z|ze|oraz|\/|x)$/;
