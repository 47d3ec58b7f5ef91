import { ENCODERS, type Encoder } from "./base-form";

export type DictionaryInfo = { readonly separator: string; readonly encoder: Encoder };

/** What `polish.info` of PoliMorf 2.1 says. */
export const POLIMORF: DictionaryInfo = { separator: ";", encoder: "PREFIX" };

/**
 * Reads the `.info` file that lies beside every Morfologik dictionary.
 *
 * Errors  throws where it names an encoding other than UTF-8 (the ISO dictionaries of before 2.0), an unknown encoder, or a
 *         separator that is not one ASCII character.
 * Source  morfologik-stemming, class DictionaryAttribute.
 */
export function parseInfo(text: string): DictionaryInfo {
  const values = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const equals = line.indexOf("=");
    if (equals > 0 && !line.startsWith("#")) values.set(line.slice(0, equals).trim(), line.slice(equals + 1).trim());
  }
  const encoding = values.get("fsa.dict.encoding");
  if (encoding?.toUpperCase() !== "UTF-8") throw new Error(`Dictionary encoding is not UTF-8: ${encoding}`);
  const separator = values.get("fsa.dict.separator") ?? "";
  if (!/^[!-~]$/.test(separator)) throw new Error("Dictionary separator is not one ASCII character");
  const name = (values.get("fsa.dict.encoder") ?? "SUFFIX").toUpperCase();
  const encoder = ENCODERS.find((known) => known === name);
  if (encoder === undefined) throw new Error(`Unknown dictionary encoder: ${name}`);
  return { separator, encoder };
}
