import { createBrowserHistory, type HistoryLocation, type RouterHistory } from "@tanstack/react-router";

/** Parameters that hold what a person typed, or an address that may. They stand behind the `#`, which no browser sends. */
const TYPED: readonly string[] = ["words", "next"];

type Parts = { readonly path: string; readonly query: readonly string[]; readonly fragment: string };

function partsOf(href: string): Parts {
  const [beforeFragment = "", ...fragment] = href.split("#");
  const [path = "", ...query] = beforeFragment.split("?");
  return { path, query: query.join("?").split("&").filter(Boolean), fragment: fragment.join("#") };
}

/** Names may be written in escapes too: `%77ords` is `words` to whoever reads it. */
const isTyped = (pair: string) => [...new URLSearchParams(pair).keys()].some((name) => TYPED.includes(name));

/** The typed parameters of a fragment; null where it means something else, as the secret of an invitation does. */
function typedOf(fragment: string): readonly string[] | null {
  const pairs = fragment.split("&").filter(Boolean);
  return pairs.length > 0 && pairs.every((pair) => pair.includes("=") && isTyped(pair)) ? pairs : null;
}

function hrefOf({ path, query, fragment }: Parts): string {
  return `${path}${query.length > 0 ? `?${query.join("&")}` : ""}${fragment === "" ? "" : `#${fragment}`}`;
}

/**
 * The address as the bar shows it and a server may see it.
 *
 * Shapes  an address of the screens, every parameter in its query, in; the same with what was typed in its fragment out.
 *         `fromBar` is the way back; the order of the parameters may change.
 * Errors  never throws.
 * Source  DESIGN.md, section 4, rule 8; docs/decisions/018-typed-words-behind-the-hash.md.
 */
export function inBar(href: string): string {
  const { path, query, fragment } = partsOf(href);
  const typed = query.filter(isTyped);
  if (typed.length === 0) return href;
  const behind = [...typed, ...(fragment === "" ? [] : [fragment])].join("&");
  return hrefOf({ path, query: query.filter((pair) => !isTyped(pair)), fragment: behind });
}

/** The address as the screens read it: what was typed is a parameter like the others. */
export function fromBar(href: string): string {
  const { path, query, fragment } = partsOf(href);
  const typed = typedOf(fragment);
  return typed === null ? href : hrefOf({ path, query: [...query, ...typed], fragment: "" });
}

/** The browser's history, with `inBar` between the screens and the bar. A link of old is corrected before anything else. */
export function createAppHistory(): RouterHistory {
  const asked = shownHref();
  const kept = inBar(asked);
  if (kept !== asked) window.history.replaceState(window.history.state, "", kept);
  return createBrowserHistory({ createHref: inBar, parseLocation });
}

function shownHref(): string {
  const { pathname, search, hash } = window.location;
  return `${pathname}${search}${hash}`;
}

function parseLocation(): HistoryLocation {
  const href = fromBar(shownHref());
  const { pathname, search, hash } = new URL(href, window.location.href);
  // Whoever writes into the bar makes an entry that has no state yet.
  return { href, pathname, search, hash, state: window.history.state ?? { __TSR_index: 0 } };
}
