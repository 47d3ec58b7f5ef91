/** Which row of which list was opened last, for as long as the window is open: coming back leads to it. */
const opened = new Map<string, string>();
const MOST = 50;

export function rememberOpened(list: string, id: string): void {
  opened.delete(list);
  opened.set(list, id);
  const [oldest] = opened.keys();
  if (opened.size > MOST && oldest !== undefined) opened.delete(oldest);
}

export function lastOpened(list: string): string | null {
  return opened.get(list) ?? null;
}
