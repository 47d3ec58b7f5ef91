/**
 * What stands on the page now, for whoever reads why the desk did not go on: where the cursor is, what is said to be wrong, and what
 * is in the fields. It runs inside the page and so knows nothing outside of itself.
 */
export function whatStands(): string {
  const nameOf = ({ id, localName }: Element) => (id === "" ? localName : `#${id}`);
  const wordsOf = ({ textContent }: Element) => textContent.replaceAll(/\s+/g, " ").trim().slice(0, 200);
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const said = (selector: string) => all(selector).map(wordsOf).filter(Boolean);
  const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("main :is(input, textarea)")];
  const stands: Record<string, readonly string[]> = {
    cursor: document.activeElement === null ? [] : [nameOf(document.activeElement)],
    alerts: said("[role=alert]"),
    dialogs: said("[role=dialog]"),
    refused: said("[class*='-error']"),
    told: said("[role=status]"),
    fields: fields
      .filter(({ type, value }) => type !== "radio" && type !== "checkbox" && value !== "")
      .map((field) => `${nameOf(field)} ${field.value}`),
    buttons: said("[role=toolbar] button"),
  };
  return Object.entries(stands)
    .map(([name, found]) => `  ${name}: ${found.join(" | ") || "none"}`)
    .join("\n");
}
