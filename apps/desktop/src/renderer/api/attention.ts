/** A request that is sent so soon after the last touch is still its doing: what opens, loads and is looked up by it. */
const ITS_DOING_MS = 10_000;

const TOUCHES = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

/** Opening the page was somebody's doing, too. */
let touchedAt = Date.now();
let alone = 0;

/** Notes whenever somebody touches the page. */
export function watchTouches(page: EventTarget): void {
  const touched = () => {
    touchedAt = Date.now();
  };
  for (const touch of TOUCHES) page.addEventListener(touch, touched, { capture: true, passive: true });
}

/** Runs what the screen does by itself, such as asking again because of a live event: no request of it is a person's. */
export function byItself<Done>(work: () => Done): Done {
  alone += 1;
  try {
    return work();
  } finally {
    alone -= 1;
  }
}

/**
 * Whether a request that is sent now has a person behind it; the session lives on for those alone.
 *
 * Shapes  a command is always somebody's, unless the screen gives it by itself; a question is theirs shortly after a touch.
 * Source  docs/decisions/011-sessions-keep-their-own-time.md.
 */
export function isAttended(kind: "query" | "mutation" | "subscription"): boolean {
  return alone === 0 && (kind === "mutation" || Date.now() - touchedAt < ITS_DOING_MS);
}
