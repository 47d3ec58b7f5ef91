import { expect, test } from "vitest";
import { sensitiveIn } from "./sensitive";

test.each([
  ["mój pesel to 44051401359", ["pesel"]],
  ["02070803628", ["pesel"]],
  ["karta 4111 1111 1111 1111 nie działa w parkomacie", ["card"]],
  ["auto KR 1A234 stoi na chodniku", ["plate"]],
  ["kra12345 blokuje bramę", ["plate"]],
  ["44051401359 i 4111111111111111, KR12345", ["pesel", "card", "plate"]],
])("“%s” holds %j", (text, kinds) => {
  expect(sensitiveIn(text)).toEqual(kinds);
});

test.each([
  ["numer 00000000000 przechodzi sumę, ale nie jest datą"],
  ["telefon 600 000 000 albo 12 616 55 55"],
  ["KCK/2026/000123"],
  ["linia 144, latarnia 12345"],
  ["umowa 12345678901"],
  [""],
])("“%s” holds nothing of the kind", (text) => {
  expect(sensitiveIn(text)).toEqual([]);
});

test("the same text gets the same answer twice", () => {
  expect(sensitiveIn("KR 12345")).toEqual(sensitiveIn("KR 12345"));
});
