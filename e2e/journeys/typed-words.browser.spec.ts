import { expect, test } from "../fixtures/centre";

test("what is typed into a search reaches no server, neither with a reload nor on the way through the sign-in", async ({
  browserOf,
}) => {
  const page = await browserOf("konsultant2");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const words = page.getByRole("searchbox", { name: "Słowa, numer, ulica" });

  await page.goto("/intakes?sort=due#words=600100200");
  await expect(words).toHaveValue("600100200");
  await words.fill("Nowakowska");
  await expect(page).toHaveURL(/\/intakes\?sort=due#words=Nowakowska$/);
  await page.reload();
  await expect(words).toHaveValue("Nowakowska");

  await page.context().clearCookies();
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in#next=/);
  expect(asked.filter((url) => /600100200|Nowakowska/.test(new URL(url).pathname + new URL(url).search))).toEqual([]);
});

test("a link of old has its words moved behind the hash at once, and the skip to the content drops none", async ({
  browserOf,
}) => {
  const page = await browserOf("konsultant2");
  const moved = /\/intakes#words=%22600100200%22$/; // in quotes: words of digits alone are words, not a number
  await page.goto("/intakes?words=600100200");
  await expect(page).toHaveURL(moved);
  await page.getByRole("button", { name: "Przejdź do treści" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await expect(page).toHaveURL(moved);
});
