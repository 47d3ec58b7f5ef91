import { tokenize } from "@kck/search";

/** Words that every caller uses and that tell no category from another. */
const SAYS_NOTHING = new Set(
  (
    "a ale albo az bardzo bez bo by byc byl byla bylo caly co cos czy da dla dni do dzien dzis gdzie go i ich ile im ja jak jakas jakis " +
    "jeden jedna jego jej jest jestem juz kazdy kilka kolo ktora ktore ktory ktos ku lub ma maja mam mi mnie moga moge moj " +
    "moja moze mowi my na nad nam nas nasz nawet nic nie niech niz no o obok od oni ona on oraz pan pana pani panu po pod podobno poprosze potem " +
    "prosi prosze przed przez przy raz robi sa sie sobie swoj ta tak tam te tego tej ten teraz tez to troche trzeba tu tutaj tydzien tych tylko tym u w we wczoraj wy z za " +
    "zaraz ze zeby znowu zglasza zglosic ulica ulicy ulice numer kierunek strona godzina rano krakow krakowie dwa dwie trzy miesiac rok roku lat"
  ).split(" "),
);

/** The words of a text that may tell what it is about, folded, in the order they were said. */
export function wordsOf(text: string): string[] {
  return tokenize(text)
    .map((token) => token.folded)
    .filter((word) => word.length > 1 && !SAYS_NOTHING.has(word));
}

/** Endings of nouns, adjectives and verbs, folded; the longest that leaves enough of a word is cut off. */
const ENDINGS = (
  "owaniem owanie owania owaniu aniami aniach aniem eniem enia eniu enie ania aniu anie ajacego ajacych ajacym ajacy ajaca ajace " +
  "ujacych ujacy ujaca ujace owany owana owane owani iejszy " +
  "alismy alysmy ilismy ylismy alem alam ilem ilam ylem ylam ali aly ala alo al ili ily ila ilo il yli yla ylo yl " +
  "owego owych owymi owemu owym owej owy owa owe ego emu ych ymi ich imi iej ej ym im ami iami ach iach owi om iom em iem ow " +
  "uja uje ujecie ujemy uja aja ajcie amy acie eja eje emy ecie imy icie ywac owac ac ic yc ec ie ia io iu a e i o u y"
)
  .split(" ")
  .toSorted((a, b) => b.length - a.length);
const SHORTEST_STEM = 3;

/** The last consonants change with the case: droga – drodze, noga – nodze, ręka – ręce, światło – świetle. */
const ALTERNATIONS: readonly (readonly [RegExp, string])[] = [
  [/([^aeiouy])e([cklmnrtw])$/, "$1$2"],
  [/dz$/, "d"],
  [/rz$/, "r"],
  [/sz$/, "s"],
  [/cz$/, "c"],
  [/g$/, "d"],
  [/k$/, "c"],
  [/t$/, "c"],
  [/ch$/, "s"],
];

/** Short words of which inflection leaves nothing to recognise. */
const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  [
    "pies psa psu psem psie psy psow psami psach piesek pieska psiak psie",
    "lod lodu lodem lodzie lody",
    "kon konia koniem konie koni",
    "woda wody wode wodzie wod woda",
    "osa osy os osami",
    "dym dymu dymem dymi dymia",
    "gaz gazu gazem gazie",
    "drzewo drzewa drzew drzewie drzewem drzewami drzewko drzewka",
    "galaz galezi galezie galeziami galazka galazki",
    "snieg sniegu sniegiem",
    "smiec smieci smieciami smieciach smiecie",
    "auto auta autem aucie samochod samochodu samochody samochodem samochodzie samochodow osobowka pojazd",
    "kosz kosza kosze koszu koszy",
    "row rowu rowie rowem",
    "prad pradu pradem",
    "tory torow torami torach",
  ].flatMap((line) => {
    const [base = "", ...forms] = line.split(" ");
    return [base, ...forms].map((form) => [form, base]);
  }),
);

/**
 * What stays of a folded word when its inflection is taken away: rough, but the same for most forms of one word.
 *
 * Source  KRAKOW.md 8.1: the whole dictionary finds far more; it weighs 2.8 MB and is on the server.
 */
export function stemOf(whole: string): string {
  const word = whole.replace(/^nie(?=.{5})/, "");
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= SHORTEST_STEM) ?? "";
  const cut = word.slice(0, word.length - ending.length);
  return ALTERNATIONS.reduce((stem, [from, to]) => (stem.length > SHORTEST_STEM ? stem.replace(from, to) : stem), cut);
}

/** How alike two stems are: 1 for the same, less where only their beginnings are, 0 for different words. */
export function alike(left: string, right: string): number {
  if (left === right) return 1;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  if (same < 4 || long.length - same > 4) return 0;
  const share = same / long.length;
  return share >= 0.66 ? share * 0.85 : 0;
}
