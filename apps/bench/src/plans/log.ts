import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** PostgreSQL's own settings by which it writes the plan of each statement, as it was run, into its log. */
export const EXPLAINING = {
  shared_preload_libraries: "auto_explain",
  "auto_explain.log_min_duration": "0",
  "auto_explain.log_analyze": "on",
  "auto_explain.log_buffers": "on",
  "auto_explain.log_format": "text",
  "auto_explain.log_parameter_max_length": "0",
  log_destination: "jsonlog",
} as const;

/** A statement that was run: when it ended, how long it took, and its plan with what each step of it met. */
export type Ran = { readonly atMs: number; readonly ms: number; readonly text: string; readonly plan: string };

const Line = z.object({ timestamp: z.string(), user: z.string().optional(), message: z.string() });
/** The statement may have many lines; the first that starts at the margin and tells a cost begins the plan. */
const EXPLAINED = /^duration: ([\d.]+) ms {2}plan:\nQuery Text: ([\s\S]*?)\n(\S[^\n]*\(cost=[\s\S]*)$/;

/** What a role's statements were, as the log in this data folder tells. */
export async function readLog(dataDir: string, role: string): Promise<Ran[]> {
  const folder = join(dataDir, "log");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  const lines = (await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")))).join("").split("\n");
  return lines.flatMap((line) => {
    if (line === "") return [];
    const { timestamp, user, message } = Line.parse(JSON.parse(line));
    const [, ms, text, plan] = EXPLAINED.exec(message) ?? [];
    if (user !== role || ms === undefined || text === undefined || plan === undefined) return [];
    return [{ atMs: Date.parse(timestamp.replace(" UTC", "Z")), ms: Number(ms), text, plan }];
  });
}
