import { ResidentId } from "@kck/contracts";
import { expect, test } from "vitest";
import { newsFor } from "./news-for";

const HALINA = {
  tag: "resident",
  id: ResidentId.parse("0198c0de-0000-7000-8000-000000000077"),
  name: "Halina",
} as const;

test("news go to the number that was typed, whoever has it", () => {
  const news = { to: "phone", phone: "+48600000100" };
  expect(newsFor({ caller: { tag: "unknown" }, phone: "600 000 100" })).toEqual(news);
  expect(newsFor({ caller: HALINA, phone: "600000100" })).toEqual(news);
});

test("whoever wants no name gets no news, though a number was typed before", () => {
  expect(newsFor({ caller: { tag: "anonymous" }, phone: "600 000 100" })).toEqual({ to: "nowhere" });
});

test("a number that cannot be read, or a person without one, is counted without news", () => {
  expect(newsFor({ caller: { tag: "unknown" }, phone: "centrala" })).toEqual({ to: "nowhere" });
  expect(newsFor({ caller: HALINA, phone: "" })).toEqual({ to: "nowhere" });
});

test("of whom nothing is known cannot be counted", () => {
  expect(newsFor({ caller: { tag: "unknown" }, phone: " " })).toEqual({ to: "nobody" });
});
