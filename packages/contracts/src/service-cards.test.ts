import { CARD_SECTIONS, normaliseSymbol, readAccountNumber } from "@kck/domain";
import { expect, test } from "vitest";
import file from "../../../resources/cards/cards.json";
import { categories } from "../../../resources/data/categories.json";
import units from "../../../resources/data/units.json";
import { CardsFile } from "./service-cards";

const { cards, accounts } = CardsFile.parse(file);
const keys = new Set(cards.map((card) => card.key));
const repeated = (texts: readonly string[]) => texts.filter((text, at) => texts.indexOf(text) !== at);
/** A term that is not known, as it stands in the file. */
const NO_TERM = JSON.stringify({ words: "", rule: null });
/** What each card says wrong, with its key; empty where all is well. */
const faults = (of: (card: CardsFile["cards"][number]) => readonly string[]) =>
  cards.flatMap((card) => of(card).map((fault) => `${card.key}: ${fault}`));

test("the demonstration has at least the 92 cards of the city's list, every one of them an example", () => {
  expect(cards.length).toBeGreaterThanOrEqual(92);
  expect(faults((card) => (card.isExample ? [] : ["no example"]))).toEqual([]);
});

test("a key and a printed symbol, however it is typed, name one card", () => {
  const symbols = cards.flatMap(({ content }) => [content.symbol, ...content.otherSymbols]).filter((s) => s !== null);
  expect(repeated(cards.map((card) => card.key))).toEqual([]);
  expect(repeated(symbols.map(normaliseSymbol))).toEqual([]);
});

test("owners, related cards, intake categories and accounts that a card names are there", () => {
  const unitKeys = new Set(units.map((unit) => unit.key));
  const codes = new Set(categories.map((category) => category.code));
  const accountKeys = new Set(accounts.map((account) => account.key));
  expect(
    faults(({ key, owner, content }) => [
      ...(owner === null || unitKeys.has(owner) ? [] : [owner]),
      ...content.related.filter((related) => related === key || !keys.has(related)),
      ...content.categories.filter((code) => !codes.has(code)),
      ...content.fees.flatMap(({ account }) => (account === null || accountKeys.has(account) ? [] : [account])),
    ]),
  ).toEqual([]);
});

test("a card is found by a short title and read aloud in three sentences", () => {
  expect(faults(({ content }) => (content.title.length > 120 ? [content.title] : []))).toEqual([]);
  expect(faults(({ content }) => (content.script.length === 3 ? [] : [`${content.script.length} sentences`]))).toEqual(
    [],
  );
  const oneSentence = (text: string) => /[.?!]$/.test(text) && !/[.?!]\s/.test(text);
  expect(faults(({ content }) => content.script.filter((text) => !oneSentence(text)))).toEqual([]);
});

test("no digit of an account is mistyped, and none stands in a text beside it", () => {
  expect(accounts.map((account) => readAccountNumber(account.number))).toEqual(
    accounts.map((account) => account.number),
  );
  expect(
    faults((card) => (/\d{4} \d{4} \d{4}|\d{20}/.test(JSON.stringify(card)) ? ["a number in a text"] : [])),
  ).toEqual([]);
});

test("every filled section says when it was checked and how sure it is, never surer than its least sure row", () => {
  const order = ["V", "V2", "M", "?"];
  const isEmpty = (value: unknown) =>
    value === null || value === "" || (Array.isArray(value) && value.length === 0) || JSON.stringify(value) === NO_TERM;
  expect(
    faults(({ content, checks }) =>
      CARD_SECTIONS.flatMap((section) => {
        const value = content[section];
        const mark = checks[section]?.mark;
        if (isEmpty(value)) return mark === undefined ? [] : [`${section} is empty and checked`];
        if (mark === undefined) return [`${section} is not checked`];
        const rows = Array.isArray(value)
          ? value.flatMap((row) => (typeof row === "object" && "mark" in row ? [row.mark] : []))
          : [];
        return rows
          .filter((row) => order.indexOf(row) > order.indexOf(mark))
          .map(() => `${section} is surer than a row`);
      }),
    ),
  ).toEqual([]);
});

test("a sum of money has its mark, and where there is no sum words say what it depends on", () => {
  const rows = file.cards.flatMap((card) => card.content.fees.map((fee) => ({ key: card.key, ...fee })));
  const sums = rows.filter((row) => row.amountGrosze !== null);
  expect(sums.filter((row) => !["V", "V2", "M", "?"].includes(row.mark))).toEqual([]);
  expect(rows.filter((row) => row.amountGrosze === null && (row.words ?? "") === "")).toEqual([]);
});

test("links lead to public services by name, without a path that nobody has read", () => {
  const hosts = [
    "https://www.gov.pl",
    "https://www.mobywatel.gov.pl",
    "https://pz.gov.pl",
    "https://info-car.pl",
    "https://esp.pwpw.pl",
    "https://www.biznes.gov.pl",
    "https://www.zus.pl",
    "https://www.praca.gov.pl",
    "https://www.podatki.gov.pl",
    "https://e-budownictwo.gunb.gov.pl",
    "https://kk.krakow.pl",
  ];
  const links = (content: CardsFile["cards"][number]["content"]) =>
    [content.eService?.url, content.notOurs?.url, ...content.forms.map((form) => form.url)].filter(
      (url) => typeof url === "string",
    );
  expect(faults(({ content }) => links(content).filter((url) => !hosts.includes(url)))).toEqual([]);
});

test("what is not the city's says who settles it instead", () => {
  const elsewhere = cards.filter((card) => card.content.notOurs !== null);
  expect(elsewhere.map((card) => card.key)).toEqual(["wojewoda:paszport", "ZUS:800-plus", "ZUS:dobry-start"]);
  expect(elsewhere.filter((card) => card.owner !== null)).toEqual([]);
});
