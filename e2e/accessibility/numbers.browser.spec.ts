import { INBOX } from "../screens/inbox";
import { INTAKES, rowsOf } from "../screens/intakes";
import { expect, test } from "../screens/stage";

const LISTS = [...INTAKES, ...INBOX].filter(({ name }) =>
  ["intakes-filled", "inbox-forwarded", "inbox-pane"].includes(name),
);

for (const state of LISTS) {
  test(`${state.name} cuts no number, priority or status in half, 1280 and 1920 wide`, async ({ show }) => {
    const page = await show(state);
    for (const width of [1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      const cut = await rowsOf(page).evaluateAll((rows) =>
        rows
          .flatMap((row) => [...row.querySelectorAll("td, td *")])
          .filter(({ textContent }) => /^(KCK\/\d{4}\/\d{6}|P[1-4]|Wymaga uzupełnienia)$/.test(textContent ?? ""))
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map(({ textContent }) => textContent),
      );
      expect(cut).toEqual([]);
    }
  });
}
