import { readFileSync } from "node:fs";
import * as z from "zod";
import { LANGUAGES } from "../bridge";
import { writeAtomically } from "./atomic-file";

const Settings = z.object({
  /** Address of the server; the environment's `KCK_SERVER` goes first. */
  server: z.string().optional(),
  language: z.enum(LANGUAGES).default("pl"),
  zoom: z.number().min(1).max(2).default(1),
});
export type Settings = z.infer<typeof Settings>;

/** Settings of this desktop in one small file; a damaged file counts as none. */
export class SettingsFile {
  #writing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly file: string,
    private settings: Settings,
  ) {}

  /** Reads at once: Chromium wants to know the language before the app is ready. */
  static open(file: string): SettingsFile {
    return new SettingsFile(file, Settings.safeParse(parseJson(textOf(file))).data ?? Settings.parse({}));
  }

  get values(): Readonly<Settings> {
    return this.settings;
  }

  async change(change: Partial<Settings>): Promise<void> {
    this.settings = { ...this.settings, ...change };
    const content = JSON.stringify(this.settings, null, 2);
    const write = () => writeAtomically(this.file, content);
    this.#writing = this.#writing.then(write, write);
    await this.#writing;
  }
}

/** The content of a file, empty when there is none. */
export function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** What a file holds, or undefined when it holds no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
