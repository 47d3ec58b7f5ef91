/** What is waited for on the page after a key: something that appears or says something new, or any change within. */
export type Until =
  | {
      readonly see: string /** A text that does not count, as what is shown until the answer comes. */;
      readonly except?: string;
    }
  | { readonly change: string };
/** From the key to the document and to the end of the frame that shows it. */
export type Timed = { readonly drawnMs: number; readonly paintedMs: number; readonly text: string };
/** When something first stood on the page, counted from the beginning of its load; NaN where it stood there before the watch did. */
export type Marks = { door?: number; desk?: number; cards?: number };

type Watch = {
  readonly marks: Marks;
  /** Begins to wait; the time counts from the last key that is pressed before it comes. */
  arm(until: Until, mostMs: number): void;
  /** The answer to `arm`; null where it did not come in time. */
  timed(): Promise<Timed | null>;
};
declare global {
  interface Window {
    kckBench?: Watch;
  }
}

/**
 * Puts a watch on the page that takes times where they arise. It runs inside the page and so knows nothing outside of itself.
 *
 * Units   milliseconds of the page's own clock. "Painted" is the first task after the frame in which the change was drawn.
 */
export function installWatch(): void {
  if (window.kckBench !== undefined || window.top !== window) return;
  const afterPaint = (then: (at: number) => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(null);
    });

  const all = { subtree: true, childList: true, characterData: true, attributes: true };
  const marks: Marks = {};
  const first: [keyof Marks, string][] = [
    ["door", "input[type=password]"],
    ["desk", "#desk-start"],
    ["cards", "#card-hits > *"],
  ];
  const look = () => {
    for (const [name, selector] of first) {
      if (marks[name] !== undefined || document.querySelector(selector) === null) continue;
      marks[name] = performance.now();
      afterPaint((at) => {
        marks[name] = at;
      });
    }
    if (marks.desk !== undefined && marks.cards !== undefined) looking.disconnect();
  };
  const looking = new MutationObserver(look);
  for (const [name, selector] of first) if (document.querySelector(selector) !== null) marks[name] = Number.NaN;
  looking.observe(document, all);

  let waiting: Promise<Timed | null> = Promise.resolve(null);
  const arm = (until: Until, mostMs: number) => {
    const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? null;
    const before = "see" in until ? textOf(until.see) : null;
    const isThere = (records: readonly MutationRecord[]) => {
      if ("change" in until) {
        const within = document.querySelector(until.change);
        return within !== null && records.some(({ target }) => within.contains(target));
      }
      const text = textOf(until.see);
      return text !== null && text !== before && text !== until.except;
    };
    waiting = new Promise((resolve) => {
      let keyAt: number | null = null;
      const onKey = (event: KeyboardEvent) => {
        keyAt = event.timeStamp;
      };
      const observer = new MutationObserver((records) => {
        if (keyAt === null || !isThere(records)) return;
        const began = keyAt;
        const drawnMs = performance.now() - began;
        const text = "see" in until ? (textOf(until.see) ?? "") : "";
        end();
        afterPaint((at) => resolve({ drawnMs, paintedMs: at - began, text }));
      });
      const timer = setTimeout(() => {
        end();
        resolve(null);
      }, mostMs);
      const end = () => {
        clearTimeout(timer);
        observer.disconnect();
        window.removeEventListener("keydown", onKey, true);
      };
      window.addEventListener("keydown", onKey, true);
      observer.observe(document, all);
    });
  };
  window.kckBench = { marks, arm, timed: () => waiting };
}
