import { type Calendar, deadlineOf, type Pause, type Target } from "@kck/domain";
import { createInstance } from "i18next";
import { expect, test } from "vitest";
import en from "../../../../../../resources/texts/en.json";
import pl from "../../../../../../resources/texts/pl.json";
import { stepText } from "./step-text";

const i18n = createInstance();
await i18n.init({
  resources: { pl: { translation: pl }, en: { translation: en } },
  interpolation: { escapeValue: false },
});

const day = { opens: 420, closes: 900 };
const office: Calendar = {
  key: "city",
  version: 1,
  name: "",
  hours: [null, day, day, day, day, day, null],
  isClosedOnHolidays: true,
  closedDays: [{ day: "2022-12-30", name: "za 1 stycznia" }],
};

function said(language: "pl" | "en", target: Target, start: string, pauses: readonly Pause[] = []): string[] {
  const told = deadlineOf(target, new Date(start), office, pauses);
  if (!told.ok) expect.fail(told.refusal);
  const personName = (id: string | null) => (id === null ? "" : "Jan Kos");
  return told.steps.map((step) => stepText(step, { t: i18n.getFixedT(language), language, personName }));
}

test("a person reads why a matter of Friday afternoon counts from Tuesday", () => {
  expect(said("pl", { in: "working-days", count: 7 }, "2022-12-23T14:10:00Z")).toEqual([
    "zgłoszono w piątek 23.12.2022 o 15:10, po godzinach",
    "liczone od wtorku 27.12.2022",
    "czas na odpowiedź: dni robocze, 7",
    "pominięto dni bez pracy: 24.12.2022–25.12.2022; 31.12.2022–1.01.2023; 7.01.2023–8.01.2023",
    "pominięto w poniedziałek 26.12.2022: drugi dzień Bożego Narodzenia",
    "pominięto w piątek 30.12.2022, urząd zamknięty: za 1 stycznia",
    "pominięto w piątek 6.01.2023: Trzech Króli",
    "termin: w poniedziałek 9.01.2023 o 15:00",
  ]);
});

test("a wait and the night of the clocks are told in both languages", () => {
  const from = new Date("2026-03-28T11:00:00Z");
  const to = new Date("2026-03-28T12:30:00Z");
  const given = [{ in: "running-hours", count: 24 }, "2026-03-28T09:00:00Z"] as const;
  expect(said("pl", ...given, [{ from, to, noteId: null, actorId: "somebody" }]).slice(1)).toEqual([
    "czas na odpowiedź: 24 godz., zegar biegnie bez przerwy",
    "w niedzielę 29.03.2026 zegary przestawiono na czas letni: noc miała o godzinę mniej",
    "przerwa od 28.03.2026, 12:00 do 28.03.2026, 13:30: jednostka czekała na mieszkańca (pytanie: Jan Kos), termin przesunięty o 1 godz. 30 min",
    "termin: w niedzielę 29.03.2026 o 12:30",
  ]);
  expect(said("en", ...given, [{ from, to, noteId: null, actorId: null }])).toEqual([
    "reported on Saturday 28.03.2026 at 10:00",
    "time to answer: 24 hr, the clock never rests",
    "on Sunday 29.03.2026 the clocks went forward: the night had an hour less",
    "rested from 28.03.2026, 12:00 to 28.03.2026, 13:30: the unit waited for the resident, which moves the deadline by 1 hr 30 min",
    "due on Sunday 29.03.2026 at 12:30",
  ]);
});
