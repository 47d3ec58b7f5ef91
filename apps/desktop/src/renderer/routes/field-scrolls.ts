/**
 * Keeps from the router that a field was scrolled, or a part that says `data-forgets-scroll`.
 *
 * To bring a screen back as it stood, the router holds every element that was ever scrolled until somebody goes to another
 * screen. A field scrolls by what is typed into it, nobody wants that back, and at the desk nobody goes anywhere all day: each
 * call would leave its fields behind, with all that stood around them.
 */
export function forgetFieldScrolls(): void {
  const isForgotten = (target: EventTarget | null) =>
    target instanceof Element && target.matches("input, textarea, [data-forgets-scroll]");
  window.addEventListener("scroll", (event) => isForgotten(event.target) && event.stopPropagation(), true);
}
