/** What the server tells whoever started it, over the channel between the two. */
export type Told = { step: string } | { notice: string } | { ready: true; url: string } | { failed: string };

/** Tells the launcher, or where there is none, the terminal. */
export function tell(told: Told): void {
  if (process.send !== undefined && process.connected) {
    process.send(told);
    return;
  }
  if ("ready" in told) process.stdout.write(`KCK runs at ${told.url}\n`);
  else if ("failed" in told) process.stderr.write(`${told.failed}\n`);
  else process.stdout.write(`${"step" in told ? told.step : told.notice}\n`);
}
