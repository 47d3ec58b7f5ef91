import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { DesktopApp } from "./open-desktop";

/** What the threads did, with the functions that ran: main thread, the workers, the frames, and the keys as they came. */
const CATEGORIES = [
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "disabled-by-default-devtools.timeline.frame",
  "disabled-by-default-v8.cpu_profiler",
  "v8.execute",
  "blink.user_timing",
  "toplevel",
  "latencyInfo",
];

/** Does something at the desk; where traces are wished for, writes down what the program did meanwhile. */
export type Traced = <Done>(name: string, work: () => Promise<Done>) => Promise<Done>;

/**
 * Makes traces of everything the program does, one file for each name, which Chromium's own tools open (Performance, "load
 * profile"). The second time of a name takes the place of the first. Without a folder there are none, and nothing is slower.
 */
export function tracer({ app }: DesktopApp, folder: string | null): Traced {
  if (folder === null) return (_name, work) => work();
  return async (name, work) => {
    await mkdir(folder, { recursive: true });
    await app.evaluate(
      ({ contentTracing }, categories) => contentTracing.startRecording({ included_categories: categories }),
      CATEGORIES,
    );
    try {
      return await work();
    } finally {
      const file = join(folder, `${name.replaceAll(" ", "-")}.json`);
      await app.evaluate(({ contentTracing }, file) => contentTracing.stopRecording(file), file);
    }
  };
}
