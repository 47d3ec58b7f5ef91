import { expect, test } from "vitest";
import { newestOnly } from "./newest-only";

/** A question that is answered when the test says so. */
function slowly() {
  const asked: { question: string; answer: () => void; fail: () => void }[] = [];
  const ask = newestOnly(
    (question: string) =>
      new Promise<string>((resolve, reject) => {
        asked.push({ question, answer: () => resolve(question), fail: () => reject(new Error(question)) });
      }),
  );
  return { ask, asked };
}
const turn = () => new Promise((resolve) => setTimeout(resolve));

test("what was typed over is not asked at all, and not answered", async () => {
  const { ask, asked } = slowly();
  const answers = ["d", "do", "dow", "dowó"].map(ask);
  await turn();
  asked[0]?.answer();
  expect(await Promise.all(answers)).toEqual([null, null, null, "dowó"]);
  expect(asked.map(({ question }) => question)).toEqual(["dowó"]);
});

test("an answer that comes after a newer question is dropped", async () => {
  const { ask, asked } = slowly();
  const first = ask("d");
  await turn();
  const second = ask("do");
  asked[0]?.answer();
  await turn();
  asked[1]?.answer();
  expect(await first).toBeNull();
  expect(await second).toBe("do");
});

test("a question that failed holds up none that follow", async () => {
  const { ask, asked } = slowly();
  const first = ask("d");
  await turn();
  asked[0]?.fail();
  await expect(first).rejects.toThrow("d");
  const second = ask("do");
  await turn();
  asked[1]?.answer();
  expect(await second).toBe("do");
});
