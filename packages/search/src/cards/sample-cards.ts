import type { SearchCard } from "./card";

const card = (key: string, title: string, more: Partial<SearchCard> = {}): SearchCard => ({
  key,
  symbols: /^\p{Lu}+-\d+$/u.test(key) ? [key] : [],
  title,
  synonyms: [],
  description: "",
  body: "",
  area: "identity",
  audience: ["resident"],
  unit: null,
  cell: null,
  ways: ["in-person"],
  places: [],
  opens: 0,
  ...more,
});

const SA = { symbol: "SA", name: "Wydział Spraw Administracyjnych" };
const SC = { symbol: "SC", name: "Urząd Stanu Cywilnego" };
const KM = { symbol: "KM", name: "Wydział Ewidencji Pojazdów i Kierowców" };
const ZDMK = { symbol: "ZDMK", name: "Zarząd Dróg Miasta Krakowa" };

/** A handful of cards for tests of single rules; the real ones are in `resources/cards`. */
export const SAMPLE_CARDS: readonly SearchCard[] = [
  card("SA-10", "Wydanie dowodu osobistego", {
    unit: SA,
    synonyms: ["nowy dowód"],
    description: "Dla obywatela, który nie ma dowodu albo musi go wymienić.",
    body: "Zdjęcie 35 na 45 mm. Do wglądu paszport.",
    ways: ["in-person", "online"],
    places: ["os. Zgody 2"],
  }),
  card("SA:utrata", "Utrata lub uszkodzenie dowodu osobistego", { unit: SA, synonyms: ["zgubiony dowód"] }),
  card("SA-8", "Zezwolenie na zgromadzenie", { unit: SA }),
  card("SA:konsument", "Porada dla konsumenta", { unit: SA, cell: "SA-08", audience: ["anyone"] }),
  card("SC-18", "Odpis aktu stanu cywilnego", {
    unit: SC,
    area: "civil-status",
    synonyms: ["metryka"],
    body: "Opłata skarbowa za odpis skrócony. Dowód osobisty do wglądu.",
    ways: ["online", "post"],
    places: ["ul. Lubelska 29"],
  }),
  card("KM-2", "Rejestracja pojazdu", { unit: KM, area: "vehicles", audience: ["owner", "driver"] }),
  card("KM-23", "Prawo jazdy: wydanie, wymiana, wtórnik", {
    unit: KM,
    area: "vehicles",
    audience: ["driver"],
    description: "Kto zdał egzamin albo zmienił dane.",
  }),
  card("ZDMK-27", "Zajęcie pasa drogowego", { unit: ZDMK, area: "building-environment", audience: ["business"] }),
];

export const SAMPLE_SYNONYMS = [
  ["prawko", "prawo jazdy"],
  ["auto", "pojazd", "samochód"],
];
