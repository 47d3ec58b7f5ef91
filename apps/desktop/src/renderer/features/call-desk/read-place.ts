import { fold } from "@kck/search";

/** What one line says of a place. Empty where it says nothing of that part. */
export type ReadPlace = {
  readonly street: string;
  readonly houseNumber: string;
  readonly placeText: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
};

const NOWHERE: ReadPlace = { street: "", houseNumber: "", placeText: "", latitude: null, longitude: null };

/** 12, 28a, 28 A, 3/5, 3–4, 12 m. 4, 1g/12: a house and perhaps the flat in it. */
const NUMBER = String.raw`\d{1,4}(?: ?[a-z])?(?: ?[/–-] ?\d{1,4}[a-z]?)?(?: ?(?:m|m\.|lok|lok\.|mieszkania) ?\d{1,4}[a-z]?)?`;
const ENDS_WITH_NUMBER = new RegExp(
  String.raw`^(?<name>.*?\p{L}{2}.*?)[ ,]+(?:nr\.? ?|numer )?(?<number>${NUMBER})$`,
  "iu",
);
/** Names that end in a number themselves: the number is no house. */
const NAME_WITH_NUMBER = /(?:^| )(?:dywizjonu 303|\d+[-. ]?lecia)$/;

/** Words that lead on from the address to the spot: "przy śmietniku", "za blokiem", "klatka 3". */
const LEADS_ON =
  /^(?:przy|pod|nad|za|przed|obok|kolo|naprzeciw|naprzeciwko|vis|miedzy|pomiedzy|od|do strony|w kierunku|w strone|na wysokosci|na rogu|w poblizu|blisko|kierunek|strona|wejscie|klatka|blok|budynek|brama|pietro|podworko|podworze|parking|chodnik|przejscie|przystanek|latarnia|lampa|slup|altana|garaz|garaze|szkola|przedszkole|wlot|wjazd|zjazd|parzyste|nieparzyste|po stronie|cala|wzdluz)\b/;
/** A line that begins like this names no street, or names it in a case that is not its name. */
const NO_STREET =
  /^(?:na|w|we|u|przy|pod|nad|za|przed|obok|kolo|naprzeciw|naprzeciwko|miedzy|pomiedzy|od|do konca|wzdluz|okolice|okolica|w poblizu|blisko|cala|caly|cale|wszystkie|gdzies|skrzyzowanie|rog|rogu|przystanek|przystanki|przyst|petla|zajezdnia|dworzec|latarnia|lampa|slup|park|parku|planty|las|lasek|laki|skwer|zieleniec|plac zabaw|plac budowy|rondo|most|mosty|kladka|wiadukt|estakada|tunel|przejscie|bulwar|bulwary|zalew|staw|potok|rzeka|wal|cmentarz|stadion|basen|orlik|boisko|hala|galeria|centrum handlowe|szkola|przedszkole|zlobek|szpital|przychodnia|kosciol|urzad|teatr|muzeum|stary|nowy kleparz|maly rynek|dzialki|ogrodki|parking|garaze|budowa|linia|autobus|tramwaj|tramwaje|ekrany|automat|wiata|rynek kleparski|kombinat|blonia|bagry|zakrzowek|wisla|rudawa|wilga|dlubnia)(?=$|[ ,.\d])/;
/** The streets that begin with a word which elsewhere leads into a place. */
const STREET_ALL_THE_SAME =
  /^(?:na (?:zjezdzie|blonie|kozlowce|skarpie|lotnisku|stoku|wzgorzach|blonkach|barciach|polach|borach|szancach|grodku|zakolu|leszcze)|do (?:wilgi|fortu|sanktuarium|luzycka)|pod (?:fortem|kopcem|strzecha|sikornikiem|stokiem)|nad (?:strugą|strumieniem|sudolem|zalewem)|za (?:torem|ogrodem))(?=$|[ ,\d])/;
const KIND_OF_STREET = /^(?:ulica|ulicy|ul\.?) +/iu;
const WRITTEN_OUT: readonly (readonly [RegExp, string])[] = [
  [/^(?:osiedle|osiedlu|os\.?) +/iu, "os. "],
  [/^(?:aleja|aleje|alei|al\.?) +/iu, "al. "],
  [/^(?:plac|placu|pl\.?) +(?!zabaw|budowy)/iu, "pl. "],
];
const POINT = /^(-?\d{1,3}[.,]\d{2,})\s*°?\s*N?\s*[,; ]\s*(-?\d{1,3}[.,]\d{2,})\s*°?\s*E?$/i;
const JUNCTION = /^(?!.*\d\s*\/\s*\d)(.*\p{L}[^/]*?)(?: *\/ *| x )(\p{L}.*)$/iu;

/**
 * Reads one line about a place, as it is said on the phone.
 *
 * Shapes  a line in; street as the city writes it ("Długa", "os. Zgody", "al. Pokoju"), house with flat ("12/4"), everything else
 *         in `placeText`: junctions, stops, lamps, free words. No word is dropped but "ul." and a final "Kraków".
 * Units   degrees of WGS 84 for a point typed as "50.06, 19.94".
 * Errors  never throws; what cannot be told apart stays whole in `placeText`.
 * Source  KRAKOW.md 5.5: an estate is a street in Nowa Huta ("os. Zgody 2"); junctions, stops and lamps stand beside addresses.
 */
export function readPlace(typed: string): ReadPlace {
  const line = typed.trim().replace(/\s+/g, " ");
  if (line === "") return NOWHERE;
  const point = readPoint(line);
  if (point !== null) return { ...NOWHERE, ...point };
  const junction = JUNCTION.exec(line);
  if (junction !== null) return { ...NOWHERE, placeText: `${junction[1]?.trim()} / ${junction[2]?.trim()}` };
  return readAddress(line.replace(/,? *krak[oó]w(?:ie)?$/iu, (city) => (city.length === line.length ? city : "")));
}

function readPoint(line: string): Pick<ReadPlace, "latitude" | "longitude"> | null {
  const found = POINT.exec(line);
  if (found === null) return null;
  const [first, second] = [Number(found[1]?.replace(",", ".")), Number(found[2]?.replace(",", "."))];
  const isTurned = Math.abs(first - 19.94) < 2 && Math.abs(second - 50.06) < 2;
  const [latitude, longitude] = isTurned ? [second, first] : [first, second];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

function readAddress(line: string): ReadPlace {
  const [address, rest] = split(line);
  const folded = fold(address);
  const named = WRITTEN_OUT.find(([from]) => from.test(address));
  const hasKind = named !== undefined || KIND_OF_STREET.test(address);
  if (!hasKind && NO_STREET.test(folded) && !STREET_ALL_THE_SAME.test(folded)) return { ...NOWHERE, placeText: line };
  const written = named === undefined ? address.replace(KIND_OF_STREET, "") : address.replace(named[0], named[1]);
  const { street, houseNumber } = takeNumber(written);
  if (!looksLikeName(street, hasKind || houseNumber !== "")) return { ...NOWHERE, placeText: line };
  return { ...NOWHERE, street: capital(street), houseNumber, placeText: rest };
}

/** The address, and what is said after it: behind a comma, or from a word that leads on. */
function split(line: string): readonly [string, string] {
  const comma = line.indexOf(",");
  const beforeComma = comma === -1 ? line : line.slice(0, comma);
  const afterComma = comma === -1 ? "" : line.slice(comma + 1).trim();
  const words = beforeComma.split(" ");
  const at = words.findIndex((_, index) => index > 0 && LEADS_ON.test(fold(words.slice(index).join(" "))));
  // "os. Przy Arce", "ul. Pod Fortem": directly behind the kind of street such a word is the name.
  const isName = at === 1 && /^(?:ul|ulica|os|osiedle|al|pl)\.?$/i.test(words[0] ?? "");
  if (at === -1 || isName) return [beforeComma, afterComma];
  const led = words.slice(at).join(" ");
  return [words.slice(0, at).join(" "), afterComma === "" ? led : `${led}, ${afterComma}`];
}

function takeNumber(address: string): Pick<ReadPlace, "street" | "houseNumber"> {
  if (NAME_WITH_NUMBER.test(fold(address))) return { street: address, houseNumber: "" };
  const found = ENDS_WITH_NUMBER.exec(address)?.groups;
  if (found === undefined) return { street: address, houseNumber: "" };
  return { street: found.name?.trim() ?? "", houseNumber: tidyNumber(found.number ?? "") };
}

function tidyNumber(number: string): string {
  return number
    .toLowerCase()
    .replace(/ ?(?:mieszkania|lok\.?|m\.?) ?(?=\d)/, "/")
    .replace(/ ?[–-] ?/, "-")
    .replace(/ ?\/ ?/, "/")
    .replace(/(\d) ([a-z])/, "$1$2");
}

/** Names have few words; a sentence is no street. */
function looksLikeName(street: string, isSure: boolean): boolean {
  const words = street.split(" ").filter((word) => word !== "");
  return words.length > 0 && words.length <= (isSure ? 5 : 3) && /\p{L}{2}/u.test(street);
}

function capital(street: string): string {
  const small = /^(?:(os|al|pl)\. )?(.)(.*)$/su.exec(street);
  if (small === null) return street;
  return `${small[1] === undefined ? "" : `${small[1]}. `}${small[2]?.toLocaleUpperCase("pl")}${small[3]}`;
}
