import { createHmac } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, PASSWORD, type Person, test } from "../fixtures/centre";

/** RFC 6238 with SHA-1, six digits, thirty seconds, for a key as an app would be given it. */
function codeFor(key: string): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...key.replaceAll(" ", "")].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0"));
  const bytes = (bits.join("").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac("sha1", Buffer.from(bytes)).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/**
 * An administrator gives somebody another name. The server looks at that person's sessions before it tells of it, and
 * their screens hear of it only through a stream of a session that lives.
 */
async function rename(administrator: Page, person: Person, name: string) {
  await administrator.goto("/users");
  await administrator.getByRole("row", { name: new RegExp(`${person}@`) }).click();
  await administrator.keyboard.press("Enter");
  await administrator.getByLabel("Imię i nazwisko").fill(name);
  await administrator.getByRole("button", { name: "Zapisz" }).click();
}

test("who changes the password stays signed in, and other sessions end", async ({ browserOf }) => {
  const page = await browserOf("konsultant2");
  const elsewhere = await browserOf("konsultant2");
  await page.goto("/account");
  await page.getByLabel("Obecne hasło").fill(PASSWORD);
  await page.getByLabel("Nowe hasło").fill("zupełnie nowe hasło");
  await page.getByRole("button", { name: "Zmień hasło" }).click();
  await expect(page.getByText("Hasło zostało zmienione.")).toBeVisible();

  await rename(await browserOf("administrator"), "konsultant2", "Maria Nowa");
  await expect(page.getByText("Maria Nowa").first()).toBeVisible();
  await expect(page).toHaveURL(/\/account$/);
  await expect(elsewhere).toHaveURL(/\/sign-in/);
});

test("who switches the second step on in the desktop stays signed in", async ({ desktopOf, browserOf }) => {
  const { page } = await desktopOf("konsultant3");
  await page.getByRole("button", { name: /^Menu użytkownika/ }).click();
  await page.getByRole("menuitem", { name: "Moje konto" }).click();
  await page.getByRole("button", { name: "Włącz weryfikację" }).click();
  await page.getByRole("form", { name: "Dalej" }).getByLabel("Obecne hasło").fill(PASSWORD);
  await page.getByRole("button", { name: "Dalej" }).click();
  const key = page.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{1,4}){3,}$/);
  await page.getByLabel("Kod z aplikacji").fill(codeFor((await key.textContent()) ?? ""));
  await page.getByRole("button", { name: "Włącz weryfikację" }).click();
  await expect(page.getByRole("button", { name: "Zapisane, gotowe" })).toBeVisible();

  await rename(await browserOf("administrator"), "konsultant3", "Jan Nowy");
  await expect(page.getByText("Jan Nowy").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Zapisane, gotowe" })).toBeVisible();
});
