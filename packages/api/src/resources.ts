import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CardsFile } from "@kck/contracts";
import { type Analyzer, createAnalyzer, openDictionary } from "@kck/search";
import { z } from "zod";
import { CityFiles } from "./catalog/city-files";
import { NoticeMessageTexts } from "./escalation/message";
import { CardMessageTexts } from "./messages/outbox";

const readJson = async (...path: string[]): Promise<unknown> => JSON.parse(await readFile(join(...path), "utf8"));
const Names = z.record(z.string(), z.array(z.string()));

/** Reads the city from the folder `resources`; a file that is not of its shape is told with the place in it. */
export async function readCity(resources: string): Promise<CityFiles> {
  const read = (name: string) => readJson(resources, "data", `${name}.json`);
  const [units, districts, categories, templates, deadlines, routing] = await Promise.all([
    ...["units", "districts", "categories", "answer-templates", "deadlines"].map(read),
    readJson(resources, "routing", "rules.json"),
  ]);
  return CityFiles.parse({ units, districts, categories, templates, deadlines, routing });
}

/** Reads the cards of the demonstration from the folder `resources`. */
export async function readCards(resources: string): Promise<CardsFile> {
  return CardsFile.parse(await readJson(resources, "cards", "cards.json"));
}

/** Reads from the folder `resources` what a message with a card says around the card. */
export async function readCardMessage(resources: string): Promise<CardMessageTexts> {
  return CardMessageTexts.parse(await readJson(resources, "data", "card-message.json"));
}

/** Reads from the folder `resources` what a message about a deadline says. */
export async function readNoticeMessage(resources: string): Promise<NoticeMessageTexts> {
  return NoticeMessageTexts.parse(await readJson(resources, "data", "notice-message.json"));
}

/** Opens the Polish dictionary and the names of Kraków from the folder `resources`. */
export async function readAnalyzer(resources: string): Promise<Analyzer> {
  const [bytes, names] = await Promise.all([
    readFile(join(resources, "morfologik", "polish.dict")),
    readJson(resources, "search", "krakow-names.json"),
  ]);
  return createAnalyzer({ dictionary: openDictionary(bytes), names: Names.parse(names) });
}
