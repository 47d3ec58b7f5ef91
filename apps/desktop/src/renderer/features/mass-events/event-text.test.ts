import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";
import pl from "../../../../../../resources/texts/pl.json";
import { answerSentences, areaText, rangeText } from "./event-text";

const texts = i18next.createInstance();
beforeAll(() => texts.init({ lng: "pl", resources: { pl: { translation: pl } } }));
const ending = (part: Partial<Parameters<typeof answerSentences>[0]>, masterId: string | null, isDone = false) =>
  answerSentences(
    { joining: 0, isMasterAnswered: false, messages: 0, unreachable: 0, ...part },
    { masterId, isDone },
    texts.t,
  );

test("a master that has its answer is told before the end and after it, and is not taken for one that is not there", () => {
  expect(ending({}, "a")[0]).toBe("Zgłoszenie główne nie dostanie tej odpowiedzi: ma już swoją.");
  expect(ending({}, "a", true)[0]).toMatch(/^Zgłoszenie główne nie dostało tej odpowiedzi/);
  expect(ending({}, null)[0]).toMatch(/^Żadne zgłoszenie nie dostanie odpowiedzi/);
  expect(ending({ isMasterAnswered: true }, "a")[0]).toMatch(/dostanie tę odpowiedź/);
});

test("what ending does is told in figures, without what concerns nobody", () => {
  expect(ending({ joining: 5, isMasterAnswered: true, messages: 2, unreachable: 1 }, "a")).toEqual([
    "5 czekających zgłoszeń dołączy do głównego.",
    "Zgłoszenie główne dostanie tę odpowiedź i wynik, a z nim wszystkie dołączone.",
    "Odpowiedź wyjdzie do 2 odbiorców.",
    "Do 1 osoby nie da się napisać: brak numeru i adresu albo ten sposób wysyłki jest wyłączony.",
  ]);
  expect(ending({ isMasterAnswered: true }, "a", true)).toEqual([
    "Zgłoszenie główne i wszystkie dołączone mają odpowiedź.",
    "Odpowiedź nie wyszła do nikogo.",
  ]);
});

test("weeks are told from the least to the most, and an area without districts and streets is the whole city", () => {
  expect([rangeText([0, 3, 1]), rangeText([2, 2])]).toEqual(["0–3", "2"]);
  const catalog = { districtName: (number: number | null) => `dzielnica ${number}` };
  expect(areaText({ districtNumbers: [], streets: [] }, texts.t, catalog)).toBe("całe miasto");
  expect(areaText({ districtNumbers: [4, 7], streets: [] }, texts.t, catalog)).toBe("dzielnica 4, dzielnica 7");
  const onStreet = { districtNumbers: [4], streets: ["Kocmyrzowska 1–21"] };
  expect(areaText(onStreet, texts.t, catalog)).toBe("dzielnica 4, Kocmyrzowska 1–21");
});
