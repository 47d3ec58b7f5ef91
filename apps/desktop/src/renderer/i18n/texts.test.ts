import {
  ACTIONS,
  CHANNELS,
  CLOSING_OUTCOMES,
  type IntakeFactType,
  KINDS,
  PRIORITIES,
  REASONS,
  RESULT_CODES,
  ROLES,
  STATUSES,
} from "@kck/domain";
import { expect, test } from "vitest";
import en from "../../../../../resources/texts/en.json";
import pl from "../../../../../resources/texts/pl.json";

const PLURAL = /_(zero|one|two|few|many|other)$/;

function keysOf(node: object, path = ""): string[] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const at = path === "" ? key : `${path}.${key}`;
    return typeof value === "object" && value !== null ? keysOf(value, at) : [at];
  });
}

const wordOf = (key: string) => key.replace(PLURAL, "");
const words = (texts: object) => new Set(keysOf(texts).map(wordOf));
const polish = words(pl);

/** Every fact of history; a new one breaks the build here. */
const FACTS: Record<IntakeFactType, true> = {
  "intake.logged": true,
  "intake.answered": true,
  "intake.forwarded": true,
  "intake.reassigned": true,
  "intake.accepted": true,
  "intake.returned": true,
  "intake.started": true,
  "intake.scheduled": true,
  "intake.asked": true,
  "intake.replied": true,
  "intake.resolved": true,
  "intake.disputed": true,
  "intake.closed": true,
  "intake.reopened": true,
  "intake.joined": true,
  "intake.separated": true,
  "intake.cancelled": true,
  "intake.assigned": true,
  "intake.categorised": true,
  "intake.placed": true,
  "intake.answers-changed": true,
  "intake.prioritised": true,
  "intake.resident-changed": true,
  "intake.phoned": true,
  "intake.noted": true,
  "intake.updated": true,
  "intake.followed": true,
  "intake.file-added": true,
  "intake.file-removed": true,
  "intake.routed": true,
  "intake.recomputed": true,
  "intake.escalated": true,
};

/** The word lists of the domain, and the area in which the screen names them. */
const NAMED: readonly [area: string, values: readonly string[]][] = [
  ["action", ACTIONS],
  ["channel", CHANNELS],
  ["event.says", Object.keys(FACTS)],
  ["kind", KINDS],
  ["outcome", CLOSING_OUTCOMES],
  ["priority", PRIORITIES],
  ["reason", REASONS],
  ["result", RESULT_CODES],
  ["role", ROLES],
  ["status", STATUSES],
];

const sources = Object.values(
  import.meta.glob<string>(["../../**/*.{ts,tsx}", "!../../**/*.test.*"], {
    query: "?raw",
    import: "default",
    eager: true,
  }),
)
  .join("\n")
  .replace(/^\s*(\/\*)?\*.*$/gm, "");

test("English says everything that Polish says, and nothing else", () => {
  expect([...words(en)].toSorted()).toEqual([...polish].toSorted());
});

test("every Polish word with a number has the four Polish forms, every English one the two English ones", () => {
  const forms = (texts: object) => {
    const byWord = new Map<string, string[]>();
    for (const key of keysOf(texts).filter((key) => PLURAL.test(key))) {
      byWord.set(wordOf(key), [...(byWord.get(wordOf(key)) ?? []), key.slice(wordOf(key).length + 1)]);
    }
    return [...byWord.values()].map((of) => of.toSorted().join(" "));
  };
  expect(new Set(forms(pl))).toEqual(new Set(["few many one other"]));
  expect(new Set(forms(en))).toEqual(new Set(["one other"]));
});

test("no text is empty, and both languages fill in the same values", () => {
  const holes = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]).toSorted();
  const textAt = (texts: object, key: string): string => {
    const value = key.split(".").reduce<unknown>((node, part) => Object(node)[part], texts);
    return typeof value === "string" ? value : "";
  };
  for (const key of keysOf(pl)) expect(textAt(pl, key).trim(), key).not.toBe("");
  for (const key of keysOf(en)) {
    expect(textAt(en, key).trim(), key).not.toBe("");
    const polishKey = keysOf(pl).includes(key) ? key : `${wordOf(key)}_other`;
    expect(holes(textAt(en, key)), key).toEqual(holes(textAt(pl, polishKey)));
  }
});

test.each(NAMED)("every value of %s has its word", (area, values) => {
  expect(values.filter((value) => !polish.has(`${area}.${value}`))).toEqual([]);
});

test("every word that a screen asks for is there", () => {
  const asked = [...sources.matchAll(/\bt\(\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
  expect([...new Set(asked)].filter((key) => !polish.has(wordOf(key)))).toEqual([]);
});

test("no word lies unused", () => {
  const built = [...sources.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z-]+)*\.)\$\{/g)].map((match) => match[1] ?? "");
  // The main process reads its area as an object that has a type, so only the last part of a key stands in its code.
  const isRead = (key: string) =>
    key.startsWith("desktop.") && new RegExp(`[."{ ]${key.split(".").at(-1)}\\b`).test(sources);
  const isUsed = (key: string) =>
    sources.includes(`"${key}"`) || isRead(key) || built.some((prefix) => key.startsWith(prefix));
  expect([...polish].filter((key) => !isUsed(key))).toEqual([]);
});
