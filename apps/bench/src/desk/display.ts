import { spawn } from "node:child_process";

export type Display = { readonly name: string; close(): void };

/**
 * A display to open windows on: the one that is there, or one in memory.
 *
 * Errors  rejects where there is none and Xvfb is not installed.
 */
export function openDisplay(): Promise<Display> {
  const there = process.env.DISPLAY;
  if (process.platform !== "linux" || there) return Promise.resolve({ name: there ?? "", close: () => undefined });
  const args = ["-displayfd", "3", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"];
  const xvfb = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const close = () => void xvfb.kill("SIGTERM");
  process.once("exit", close);
  return new Promise((resolve, reject) => {
    xvfb.once("error", () => reject(new Error("there is no display; install one in memory (Debian: xvfb)")));
    xvfb.once("exit", (code) => reject(new Error(`the display in memory ended with ${code}`)));
    xvfb.stdio[3]?.once("data", (number) => resolve({ name: `:${String(number).trim()}`, close }));
  });
}
