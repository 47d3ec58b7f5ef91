import type { AbilitiesHistory, CategoryId } from "@kck/contracts";
import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";
import pl from "../../../../../../resources/texts/pl.json";
import { historyOf } from "./history-of";

type Row = AbilitiesHistory["rows"][number];
const texts = i18next.createInstance();
beforeAll(() => texts.init({ lng: "pl", resources: { pl: { translation: pl } } }));

const [LAMPS, ROADS] = ["lamps" as CategoryId, "roads" as CategoryId];
const MAY = { from: "2026-05-04T06:00:00.000Z", to: "2026-05-08T06:00:00.000Z" };
const JUNE = { from: "2026-06-01T06:00:00.000Z", to: "2026-06-05T06:00:00.000Z" };
const row = (version: number, change: Partial<Row> = {}): Row => ({
  version,
  workShare: 1,
  absences: [],
  skills: [],
  author: version === 0 ? null : { name: "Anna Kowal" },
  createdAt: `2026-05-0${version + 1}T09:00:00.000Z`,
  ...change,
});
const told = (...rows: Row[]) =>
  historyOf(rows, (id) => ({ lamps: "Latarnie", roads: "Drogi" })[String(id)] ?? "", texts.t).map(
    ({ version, author, lines }) => [
      version,
      author,
      ...lines.map(
        ({ label, pieces }) =>
          `${label}: ${pieces
            .filter(({ as }) => as !== "same")
            .map(({ as, text }) => `${as === "added" ? "+" : "-"}${text}`)
            .join(" ")}`,
      ),
    ],
  );

test("each change says who made it and what it changed; what there was before the first is none", () => {
  const rows = [row(2, { workShare: 0.5, skills: [ROADS] }), row(1, { workShare: 0.5, skills: [LAMPS] }), row(0)];
  expect(told(...rows)).toEqual([
    [2, "Anna Kowal", "Zna kategorie: -Latarnie +Drogi"],
    [1, "Anna Kowal", "Część etatu: -100 +50", "Zna kategorie: +Latarnie"],
  ]);
  expect(told(row(0))).toEqual([]);
});

test("an absence that was over is not told as taken out, one that was still to come is", () => {
  const late = { createdAt: "2026-05-20T09:00:00.000Z" };
  const [change] = told(row(2, late), row(1, { absences: [MAY, JUNE] }), row(0));
  expect(change?.slice(2)).toHaveLength(1);
  expect(change?.[2]).toMatch(/^Nieobecności: -0?1[. ].*08:00/);
});
