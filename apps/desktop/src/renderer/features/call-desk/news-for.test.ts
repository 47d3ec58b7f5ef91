import { ResidentId } from "@kck/contracts";
import { expect, test } from "vitest";
import { newsFor, showNewsTo } from "./news-for";

const HALINA = {
  tag: "resident",
  id: ResidentId.parse("0198c0de-0000-7000-8000-000000000077"),
  name: "Halina",
} as const;
const UNKNOWN = { tag: "unknown" } as const;
const BOTH = { sms: true, email: true };
const EMAIL_ONLY = { sms: false, email: true };
const SMS_ONLY = { sms: true, email: false };
const EMAIL = "halina@example.test";

test("news go to the number that was typed, whoever has it", () => {
  const news = { to: "sms", at: "+48600000100" };
  expect(newsFor({ caller: UNKNOWN, phone: "600 000 100" }, BOTH, null)).toEqual(news);
  expect(newsFor({ caller: HALINA, phone: "600000100" }, BOTH, EMAIL)).toEqual(news);
});

test("where no SMS go out, news go to the address that is known of the caller, and are not offered without one", () => {
  const news = { to: "email", at: EMAIL };
  expect(newsFor({ caller: HALINA, phone: "600000100" }, EMAIL_ONLY, EMAIL)).toEqual(news);
  expect(newsFor({ caller: HALINA, phone: "600000100" }, EMAIL_ONLY, null)).toEqual({ to: "nowhere" });
  expect(newsFor({ caller: UNKNOWN, phone: "600000100" }, EMAIL_ONLY, null)).toEqual({ to: "nowhere" });
});

test("a known caller without a number is offered news by e-mail, where that goes out", () => {
  expect(newsFor({ caller: HALINA, phone: "" }, BOTH, EMAIL)).toEqual({ to: "email", at: EMAIL });
  expect(newsFor({ caller: HALINA, phone: "centrala" }, BOTH, EMAIL)).toEqual({ to: "email", at: EMAIL });
  expect(newsFor({ caller: HALINA, phone: "" }, SMS_ONLY, EMAIL)).toEqual({ to: "nowhere" });
});

test("whoever wants no name gets no news, though a number was typed before", () => {
  expect(newsFor({ caller: { tag: "anonymous" }, phone: "600 000 100" }, BOTH, EMAIL)).toEqual({ to: "nowhere" });
});

test("a number that cannot be read, or a person without one, is counted without news", () => {
  expect(newsFor({ caller: UNKNOWN, phone: "centrala" }, BOTH, null)).toEqual({ to: "nowhere" });
  expect(newsFor({ caller: HALINA, phone: "" }, BOTH, null)).toEqual({ to: "nowhere" });
});

test("of whom nothing is known cannot be counted", () => {
  expect(newsFor({ caller: UNKNOWN, phone: " " }, BOTH, null)).toEqual({ to: "nobody" });
});

test("a number is read back in its groups, an address as it is", () => {
  expect(showNewsTo({ to: "sms", at: "+48600000100" })).toBe("600 000 100");
  expect(showNewsTo({ to: "email", at: EMAIL })).toBe(EMAIL);
});

test("while the server has not said which ways there are, nobody hears that there is none", () => {
  expect(newsFor({ caller: UNKNOWN, phone: "600 000 100" }, undefined, null)).toEqual({ to: "unknown" });
  expect(newsFor({ caller: HALINA, phone: "" }, undefined, EMAIL)).toEqual({ to: "unknown" });
  expect(newsFor({ caller: HALINA, phone: "" }, EMAIL_ONLY, undefined)).toEqual({ to: "unknown" });
  expect(newsFor({ caller: HALINA, phone: "" }, SMS_ONLY, undefined), "whatever the address is").toEqual({
    to: "nowhere",
  });
  expect(newsFor({ caller: UNKNOWN, phone: "centrala" }, undefined, null), "no number at all").toEqual({
    to: "nowhere",
  });
  expect(newsFor({ caller: UNKNOWN, phone: "" }, undefined, null)).toEqual({ to: "nobody" });
  expect(newsFor({ caller: { tag: "anonymous" }, phone: "600 000 100" }, undefined, null)).toEqual({ to: "nowhere" });
});
