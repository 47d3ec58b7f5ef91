import { expect, test } from "vitest";
import { readContent, withoutBlankRows } from "./problems";
import { NOTHING_YET } from "./testing";

const fee = { title: "", amountGrosze: null, words: null, form: null, account: null, mark: "V" } as const;

test("a row that was only begun is no reason not to save the rest", () => {
  const { savable, problems } = readContent({ ...NOTHING_YET, fees: [{ ...fee }], steps: ["Złóż wniosek", " "] });
  expect(problems.size).toBe(1);
  expect(savable).toBeNull();
  expect(readContent({ ...NOTHING_YET, fees: [{ ...fee }], steps: ["Złóż wniosek", ""] }).savable).toMatchObject({
    fees: [],
    steps: ["Złóż wniosek"],
  });
});

test("a sum without a name of what it is for is told at its own field", () => {
  const { savable, problems } = readContent({ ...NOTHING_YET, fees: [{ ...fee, amountGrosze: 1_700 }] });
  expect(savable).toBeNull();
  expect([...problems.keys()]).toEqual(["fees.0.title"]);
});

test("free of charge is something that somebody wrote", () => {
  expect(withoutBlankRows({ ...NOTHING_YET, fees: [{ ...fee, amountGrosze: 0 }] }).fees).toHaveLength(1);
});

test("a link that is not https is refused at its field", () => {
  const { problems } = readContent({
    ...NOTHING_YET,
    eService: { name: "gov.pl", url: "http://gov.pl", words: "" },
  });
  expect([...problems.keys()]).toEqual(["eService.url"]);
});
