import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Language = "pl" | "en";
type Words = { readonly [key: string]: Words | string };

const TEXTS = join(import.meta.dirname, "../../resources/texts");
const read = (language: Language): Words => JSON.parse(readFileSync(join(TEXTS, `${language}.json`), "utf8"));
const WORDS: Record<Language, Words> = { pl: read("pl"), en: read("en") };

/** The words of the screen under a key, so that one way through a screen holds in every language. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Reads the same texts as the screens; a key that is not there ends the test. */
export function sayIn(language: Language): Say {
  return (key, values = {}) => {
    let found: Words | string | undefined = WORDS[language];
    for (const part of key.split(".")) found = typeof found === "object" ? found[part] : undefined;
    if (typeof found !== "string") throw new Error(`no words under ${key}`);
    return found.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ""));
  };
}
