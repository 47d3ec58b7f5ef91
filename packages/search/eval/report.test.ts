import { expect, test } from "vitest";
import { ask } from "./measure";
import { report } from "./report";

const search = (text: string) => (text.startsWith("dowód") ? ["SA-10"] : ["SC-1", "SC-4", "SC-5", "SC-18"]);
const tuning = ask(search, [
  { query: "dowód osobisty", answers: ["SA-10"] },
  { query: "odpis aktu", answers: ["SC-18"] },
]);
const exam = ask(search, [
  { query: "dowód dla dziecka", answers: ["SA-10"] },
  { query: "slub koscielny", answers: ["SC-4"] },
]);
const areaOf = (key: string) => (key.startsWith("SC") ? "civil-status" : "identity");

test("a miss is told under its area, with what was wanted and what came first", () => {
  const lines = report(tuning, exam, areaOf, false);
  const at = lines.findIndex((line) => line.includes("odpis aktu"));
  expect(lines[at]).toContain("SC-18");
  expect(lines[at]).toContain("SC-1, SC-4, SC-5");
  expect(lines[at - 1]).toContain("civil-status");
});

test("the exam's queries are shown to whoever asks for them, and to nobody else", () => {
  expect(report(tuning, exam, areaOf, false).join()).not.toContain("slub koscielny");
  expect(report(tuning, exam, areaOf, true).join()).toContain("slub koscielny");
});

test("the last line is the exam's figures and nothing else", () => {
  expect(report(tuning, exam, areaOf, true).at(-1)).toBe("recall@1 0.50 recall@3 1.00 mrr 0.75");
});
