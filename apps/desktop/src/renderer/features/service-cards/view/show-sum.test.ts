import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";
import { showAccount, showSum } from "./show-sum";

beforeAll(() => i18next.init({ lng: "pl", resources: {} }));

test("a sum is read in złote, and a whole one without its zeros", () => {
  expect(showSum(1_700).replace(/\s/g, " ")).toBe("17 zł");
  expect(showSum(150).replace(/\s/g, " ")).toBe("1,50 zł");
  expect(showSum(12_345_600).replace(/\s/g, " ")).toBe("123 456 zł");
});

test("an account number is grouped as it is printed, however it was typed", () => {
  const printed = "49 1020 2892 2276 3005 0000 0000";
  expect(showAccount(printed)).toBe(printed);
  expect(showAccount("49102028922276300500000000")).toBe(printed);
  expect(showAccount("PL49-1020-2892-2276-3005-0000-0000")).toBe(`PL ${printed}`);
});

test("what is no account number stays as somebody wrote it", () => {
  expect(showAccount("w kasie urzędu")).toBe("w kasie urzędu");
  expect(showAccount("4910202892")).toBe("4910202892");
});
