import i18next from "i18next";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { speakOfFields } from "./field-errors";

beforeAll(async () => {
  await i18next.init({ lng: "cimode" }); // every text is its own key
  speakOfFields();
});
afterAll(() => z.config({ customError: undefined }));

const said = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues.map(({ message }) => message);

test("what is no number is told from what is no whole one, and from an empty field", () => {
  expect(said(z.number(), Number.NaN)).toEqual(["field.number"]);
  expect(said(z.int(), 1.5)).toEqual(["field.wholeNumber"]);
  expect(said(z.number(), undefined)).toEqual(["field.required"]);
  expect(said(z.boolean(), "tak")).toEqual(["field.invalid"]);
});
