import fc from "fast-check";
import { expect, test } from "vitest";
import { readPlace } from "./read-place";

const words = (line: string) => {
  const { street, houseNumber, placeText } = readPlace(line);
  return [street, houseNumber, placeText];
};

test.each([
  // street and number
  ["Długa 12/4", "Długa", "12/4", ""],
  ["Długa 12", "Długa", "12", ""],
  ["ul. Długa 12", "Długa", "12", ""],
  ["ul Długa 12", "Długa", "12", ""],
  ["ulica Długa 12", "Długa", "12", ""],
  ["dluga 12", "Dluga", "12", ""],
  ["Wielicka 28a", "Wielicka", "28a", ""],
  ["Wielicka 28 A", "Wielicka", "28a", ""],
  ["Wielicka nr 28a", "Wielicka", "28a", ""],
  ["Bobrzyńskiego 33 / 12", "Bobrzyńskiego", "33/12", ""],
  ["Długa 12 m. 4", "Długa", "12/4", ""],
  ["Długa 12 m 4", "Długa", "12/4", ""],
  ["Długa 12a lok. 4b", "Długa", "12a/4b", ""],
  ["Długa 3–4", "Długa", "3-4", ""],
  ["Lubelska 27/29", "Lubelska", "27/29", ""],
  ["Królowej Jadwigi 41", "Królowej Jadwigi", "41", ""],
  ["św. Wawrzyńca 15", "Św. Wawrzyńca", "15", ""],
  ["gen. Stella-Sawickiego 7", "Gen. Stella-Sawickiego", "7", ""],
  ["Jana Pawła II 12", "Jana Pawła II", "12", ""],
  ["Do Wilgi 5", "Do Wilgi", "5", ""],
  ["Na Zjeździe 8", "Na Zjeździe", "8", ""],
  ["Na Kozłówce 27", "Na Kozłówce", "27", ""],
  ["Rynek Główny 12", "Rynek Główny", "12", ""],
  ["Długa", "Długa", "", ""],
  ["Stojałowskiego", "Stojałowskiego", "", ""],
  // an estate is a street in Nowa Huta
  ["os. Zgody 2", "os. Zgody", "2", ""],
  ["os Zgody 2", "os. Zgody", "2", ""],
  ["osiedle Zgody 2", "os. Zgody", "2", ""],
  ["os. Złotego Wieku 24", "os. Złotego Wieku", "24", ""],
  ["os. Bohaterów Września 1g", "os. Bohaterów Września", "1g", ""],
  ["os. Centrum A 3", "os. Centrum A", "3", ""],
  ["os. Przy Arce 5", "os. Przy Arce", "5", ""],
  ["os. Na Skarpie", "os. Na Skarpie", "", ""],
  ["os. Dywizjonu 303", "os. Dywizjonu 303", "", ""],
  ["os. Dywizjonu 303 33", "os. Dywizjonu 303", "33", ""],
  ["os. 2 Pułku Lotniczego 5", "os. 2 Pułku Lotniczego", "5", ""],
  // avenues and squares
  ["al. Pokoju 3a", "al. Pokoju", "3a", ""],
  ["aleja Pokoju 3 a", "al. Pokoju", "3a", ""],
  ["al 29 Listopada 58", "al. 29 Listopada", "58", ""],
  ["al. 29 Listopada", "al. 29 Listopada", "", ""],
  ["3 Maja 9", "3 Maja", "9", ""],
  ["pl. Wolnica 3", "pl. Wolnica", "3", ""],
  ["plac Centralny 1", "pl. Centralny", "1", ""],
  ["al. róż", "al. Róż", "", ""],
  // the address and the spot
  ["Długa 12, za blokiem", "Długa", "12", "za blokiem"],
  ["Długa 12 przy śmietniku", "Długa", "12", "przy śmietniku"],
  ["Długa 12 klatka 3", "Długa", "12", "klatka 3"],
  ["os. Zgody 7 lampa przy klatce 2", "os. Zgody", "7", "lampa przy klatce 2"],
  ["Wielicka 28a, sala obsługi", "Wielicka", "28a", "sala obsługi"],
  ["Kotlarska pod mostem", "Kotlarska", "", "pod mostem"],
  ["Prądnicka przed szpitalem", "Prądnicka", "", "przed szpitalem"],
  ["al. Pokoju, na wysokości M1, kierunek Nowa Huta", "al. Pokoju", "", "na wysokości M1, kierunek Nowa Huta"],
  ["Długa 12, 31-147 Kraków", "Długa", "12", "31-147"],
  ["Długa 12, Kraków", "Długa", "12", ""],
  ["Mogilska latarnia 123", "Mogilska", "", "latarnia 123"],
  // junctions
  ["Dietla / Starowiślna", "", "", "Dietla / Starowiślna"],
  ["Dietla/Starowiślna", "", "", "Dietla / Starowiślna"],
  ["al. Pokoju / Fabryczna", "", "", "al. Pokoju / Fabryczna"],
  ["Opolska x Wyki", "", "", "Opolska / Wyki"],
  ["skrzyżowanie Dietla i Starowiślnej", "", "", "skrzyżowanie Dietla i Starowiślnej"],
  ["róg Długiej i Pędzichów", "", "", "róg Długiej i Pędzichów"],
  // stops, lamps, other places
  ["przystanek Teatr Bagatela", "", "", "przystanek Teatr Bagatela"],
  ["przyst. Rondo Mogilskie", "", "", "przyst. Rondo Mogilskie"],
  ["pętla Kurdwanów P+R", "", "", "pętla Kurdwanów P+R"],
  ["latarnia 123", "", "", "latarnia 123"],
  ["lampa nr 1234/5", "", "", "lampa nr 1234/5"],
  ["słup 77", "", "", "słup 77"],
  ["park Jordana", "", "", "park Jordana"],
  ["rondo Matecznego", "", "", "rondo Matecznego"],
  ["plac zabaw przy szkole", "", "", "plac zabaw przy szkole"],
  ["most Kotlarski", "", "", "most Kotlarski"],
  ["autobus 144", "", "", "autobus 144"],
  // free words
  ["za blokiem", "", "", "za blokiem"],
  ["na Długiej 12", "", "", "na Długiej 12"],
  ["przy Długiej koło piekarni", "", "", "przy Długiej koło piekarni"],
  ["wszystkie przystanki na Ruczaju", "", "", "wszystkie przystanki na Ruczaju"],
  ["tam gdzie kiedyś była taka mała budka", "", "", "tam gdzie kiedyś była taka mała budka"],
  ["Kraków", "Kraków", "", ""],
  ["", "", "", ""],
  ["   ", "", "", ""],
])("“%s” is street “%s”, number “%s”, and the words “%s”", (line, street, houseNumber, placeText) => {
  expect(words(line)).toEqual([street, houseNumber, placeText]);
});

test.each(["50.06, 19.94", "50.06 19.94", "50,06; 19,94", "50.06° N, 19.94° E", "19.94, 50.06"])(
  "“%s” is a point in Kraków",
  (line) => {
    expect(readPlace(line)).toMatchObject({ latitude: 50.06, longitude: 19.94, street: "", placeText: "" });
  },
);

test("two short numbers are no point", () => {
  expect(readPlace("12, 4")).toMatchObject({ latitude: null, longitude: null });
});

test("every letter and digit that was typed is in one of the parts, but for the word for a street and the city", () => {
  const word = fc.constantFrom(
    "Długa",
    "przy",
    "12",
    "4a",
    "blok",
    "/",
    ",",
    "os.",
    "latarnia",
    "Zgody",
    "303",
    "x",
    "3",
    "-",
  );
  const letters = (text: string) =>
    (text.toLowerCase().match(/[\p{L}\d]/gu) ?? []).filter((letter) => letter !== "x").toSorted();
  fc.assert(
    fc.property(fc.array(word, { maxLength: 7 }), (line) => {
      const typed = line.join(" ");
      expect(letters(words(typed).join(" "))).toEqual(letters(typed));
    }),
  );
});
