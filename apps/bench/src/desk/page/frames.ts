export type LongFrame = { readonly rows: number; readonly ms: number };
export type Scrolled = {
  readonly seconds: number;
  readonly rows: number;
  /** Whether the end of the list was reached. */
  readonly isWhole: boolean;
  readonly frames: number;
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
  /** Frames that took longer than somebody notices, with the rows that were loaded by then. */
  readonly long: readonly LongFrame[];
};
export type ScrollWish = { readonly stepPx: number; readonly mostMs: number; readonly longMs: number };

/**
 * Scrolls the table on screen, so many pixels a frame, to its end or until the time is over, and counts the frames. With a step of
 * nothing it only counts: what the machine does by itself. It runs inside the page and so knows nothing outside of itself.
 */
export async function scrollThrough({ stepPx, mostMs, longMs }: ScrollWish): Promise<Scrolled> {
  const grid = document.querySelector<HTMLElement>("[role=grid]");
  const box = grid?.parentElement;
  if (grid == null || box == null) throw new Error("there is no table on screen");
  const rowPx = grid.querySelector<HTMLElement>("tr[data-id]")?.offsetHeight ?? 32;
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const rows = () => Math.round(box.scrollHeight / rowPx) - 1;
  const isAtEnd = () =>
    grid.getAttribute("aria-rowcount") !== "-1" && box.scrollTop + box.clientHeight >= box.scrollHeight - 1;
  const deltas: number[] = [];
  const long: LongFrame[] = [];
  const began = await frame();
  let last = began;
  while (last - began < mostMs && !(stepPx > 0 && isAtEnd())) {
    box.scrollTop += stepPx;
    const at = await frame();
    const ms = at - last;
    deltas.push(ms);
    if (ms > longMs) long.push({ rows: rows(), ms: Math.round(ms) });
    last = at;
  }
  const sorted = deltas.toSorted((a, b) => a - b);
  const share = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
  return {
    seconds: (last - began) / 1_000,
    rows: rows(),
    isWhole: isAtEnd(),
    frames: deltas.length,
    p50: share(0.5),
    p95: share(0.95),
    longest: share(1),
    long,
  };
}
