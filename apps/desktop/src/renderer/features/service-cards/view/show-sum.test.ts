import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";
import { showSum } from "./show-sum";

beforeAll(() => i18next.init({ lng: "pl", resources: {} }));

test("a sum is read in złote, and a whole one without its zeros", () => {
  expect(showSum(1_700).replace(/\s/g, " ")).toBe("17 zł");
  expect(showSum(150).replace(/\s/g, " ")).toBe("1,50 zł");
  expect(showSum(12_345_600).replace(/\s/g, " ")).toBe("123 456 zł");
});
