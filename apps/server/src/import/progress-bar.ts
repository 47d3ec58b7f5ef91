const WIDTH = 30;
/** Redrawn at most this often, so that a fast import does not wait for a slow terminal. */
const EVERY_MS = 100;

type Terminal = { readonly isTTY?: boolean; write(text: string): unknown };

/** A bar on a terminal that fills while cases come in; elsewhere nothing is drawn. */
export function openProgressBar(terminal: Terminal) {
  let drawnAt = Number.NEGATIVE_INFINITY;
  const clear = () => {
    if (terminal.isTTY === true && drawnAt > Number.NEGATIVE_INFINITY) terminal.write("\r\u001b[K");
  };
  const show = (done: number, total: number, refused: number, at: number) => {
    if (terminal.isTTY !== true || (done < total && at - drawnAt < EVERY_MS)) return;
    drawnAt = at;
    const full = total === 0 ? WIDTH : Math.floor((done / total) * WIDTH);
    const bar = "█".repeat(full) + "░".repeat(WIDTH - full);
    terminal.write(`\r\u001b[K${bar} ${done} of ${total}${refused > 0 ? `, ${refused} refused` : ""}`);
  };
  return { show, clear };
}
