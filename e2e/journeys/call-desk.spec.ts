import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, signIn, test } from "../fixtures/centre";
import { launchDesktop } from "../fixtures/desktop";

test("the desktop is killed in mid-sentence: the words, the caller and the category are there after the next start", async ({
  centre,
}) => {
  const userData = await mkdtemp(join(tmpdir(), "kck-desktop-"));
  const first = await launchDesktop({ serverUrl: centre.url, userData });
  await signIn(first.page, "konsultant2");
  const { keyboard } = first.page;
  await keyboard.press("F2");
  await keyboard.type("600 000 100");
  await expect(first.page.getByText("1 osoba z tym numerem")).toBeVisible();
  await keyboard.press("Enter");
  await keyboard.type("nie świeci lampa pod wiezowc");
  await first.page.waitForTimeout(1_000); // so that what is kept next is the category
  const typedAt = new Date().toISOString();
  await keyboard.press("Alt+1");
  const keptAt = () => first.page.evaluate(async () => (await window.kck?.drafts.list())?.at(0)?.savedAt ?? "");
  await expect.poll(async () => (await keptAt()) >= typedAt).toBe(true);
  await first.kill();

  const second = await launchDesktop({ serverUrl: centre.url, userData });
  const { page } = second;
  const isSignedOut = page.getByLabel("E-mail");
  const restored = page.getByText(/Przywrócono szkic z/);
  await expect(isSignedOut.or(restored)).toBeVisible();
  if (await isSignedOut.isVisible()) await signIn(page, "konsultant2");
  await expect(restored).toBeVisible();
  await expect(page.getByRole("textbox", { name: /Co mówi mieszkaniec/ })).toHaveValue("nie świeci lampa pod wiezowc");
  await expect(page.getByText("Halina Kostrzewska")).toBeVisible();
  await expect(page.getByRole("combobox", { name: /Kategoria/ })).toHaveValue(/^OS-0/);
  await page.keyboard.press("F8");
  await expect(page.getByRole("group", { name: "Wynik rozmowy" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Stanowisko gotowe")).toBeVisible();
  await second.close();
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
});
