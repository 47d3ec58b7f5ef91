import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Analyzer } from "@kck/search";
import { z } from "zod";
import { RESOURCES } from "../root";
import type { Chance } from "./chance";

/** Words that stand in no other text, each in several forms, and how many intakes have them: a hundred, a tenth, none. */
export const MARKED = {
  rare: { word: "hydrant", forms: ["Obok stoi hydrant.", "Woda leci z hydrantu.", "Widać to za hydrantem."] },
  frequent: {
    word: "piekarnia",
    forms: ["Jest tam piekarnia.", "To koło piekarni.", "Proszę szukać przy piekarniach."],
  },
  absent: { word: "teleskop" },
} as const;
const RARE_HITS = 100;
const FREQUENT_EVERY = 10;

const ADDED = [
  "Trwa to od kilku dni.",
  "Proszę o szybką interwencję.",
  "Dzwonię już drugi raz.",
  "Sąsiedzi też się skarżą.",
  "Najgorzej jest wieczorem i po deszczu.",
  "Boję się o dzieci w drodze do szkoły.",
  "Nikt się tym dotąd nie zajął.",
  "Starsze osoby nie mogą tamtędy przejść.",
  "Proszę o odpowiedź na piśmie.",
  "Mogę przesłać zdjęcia.",
  "W zeszłym roku było podobnie.",
  "Wystarczy podjechać i zobaczyć.",
] as const;
const FIRST = ["Anna", "Jan", "Maria", "Piotr", "Zofia", "Adam", "Ewa", "Tomasz", "Halina", "Marek", "Irena", "Paweł"];
const LAST = ["Nowak", "Wójcik", "Mazur", "Krawczyk", "Zając", "Król", "Wrona", "Lis", "Pająk", "Duda", "Sroka", "Bąk"];

const Calls = z.array(
  z.object({
    text: z.string(),
    category: z.string().nullable(),
    street: z.string().nullable(),
    district: z.int().nullable(),
  }),
);

export type Text = {
  readonly description: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly district: number;
};
export type Vocabulary = {
  /** What the n-th caller said of a matter of this category. */
  text(n: number, count: number, category: string, chance: Chance): Text;
  name(chance: Chance): string;
};

/** Texts from the calls of the demonstration: real sentences of each category, drawn together anew. */
export async function readVocabulary(analyzer: Analyzer): Promise<Vocabulary> {
  const calls = Calls.parse(JSON.parse(await readFile(join(RESOURCES, "demo", "calls.json"), "utf8")));
  const marked = new Set(Object.values(MARKED).flatMap(({ word }) => analyzer.index(word).map(({ lexeme }) => lexeme)));
  const plain = calls.filter(({ text }) => !analyzer.index(text).some(({ lexeme }) => marked.has(lexeme)));
  const streets = [...new Set(plain.flatMap(({ street }) => street ?? []))];
  const byCategory = Map.groupBy(plain, ({ category }) => category ?? "");
  return {
    text(n, count, category, chance) {
      const said = chance.pick(byCategory.get(category) ?? plain).text;
      const sentences = [said, chance.pick(ADDED), chance.pick(ADDED)];
      if (n % Math.max(1, Math.floor(count / RARE_HITS)) === 0 && n / Math.floor(count / RARE_HITS) < RARE_HITS)
        sentences.push(chance.pick(MARKED.rare.forms));
      if (n % FREQUENT_EVERY === 3) sentences.push(chance.pick(MARKED.frequent.forms));
      const houseNumber = String(1 + chance.below(120));
      return {
        description: sentences.join(" "),
        street: chance.pick(streets),
        houseNumber,
        district: 1 + chance.below(18),
      };
    },
    name: (chance) => `${chance.pick(FIRST)} ${chance.pick(LAST)}`,
  };
}
