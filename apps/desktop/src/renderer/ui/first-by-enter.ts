import type { KeyboardEvent } from "react";

/**
 * Enter in a list that is searched by typing chooses its first line where none is highlighted: what was typed before the list
 * was open loses its highlight when it opens, and whoever types fast would choose nothing.
 */
export function firstByEnter(event: KeyboardEvent<HTMLInputElement>): void {
  const input = event.currentTarget;
  const isTaken = input.hasAttribute("aria-activedescendant") || input.readOnly || input.value.trim() === "";
  if (event.key !== "Enter" || event.ctrlKey || event.metaKey || isTaken) return;
  const list = document.getElementById(input.getAttribute("aria-controls") ?? "");
  const first = list?.querySelector<HTMLElement>("[data-combobox-option]:not([data-combobox-disabled])");
  if (first == null) return;
  event.preventDefault();
  first.click();
}
