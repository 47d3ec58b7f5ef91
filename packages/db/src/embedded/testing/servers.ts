import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { waitFor } from "../process";
import { FAST } from "./folders";

type Message = Record<string, unknown> & { kind: string };

const PROGRAM = fileURLToPath(new URL("./in-its-own-process.mts", import.meta.url));

/** Node runs TypeScript but wants file endings, which our imports do not have. */
const ENDINGS = `import { registerHooks } from "node:module"; registerHooks({ resolve: (name, context, next) =>
  next(/^\\.\\.?\\//.test(name) && context.parentURL?.endsWith("ts") ? name + ".ts" : name, context) });`;

/** A process of its own that starts the embedded PostgreSQL, so that it can be killed. It leads a process group. */
export function serverProcess(dataDir: string, settings: Record<string, string> = FAST) {
  const args = ["--import", `data:text/javascript,${encodeURIComponent(ENDINGS)}`, PROGRAM, dataDir];
  const child = spawn(process.execPath, [...args, JSON.stringify(settings)], {
    ...{ stdio: ["ignore", "pipe", "inherit"], detached: true },
  });
  const heard: Message[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => heard.push(JSON.parse(line)));
  const ended = once(child, "exit");
  const kill = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  onTestFinished(() => kill("SIGTERM"));
  const hear = async (...kinds: string[]): Promise<Message> => {
    const message = await waitFor(() => heard.find(({ kind }) => kinds.includes(kind)), { every: 5, within: 20_000 });
    if (message === undefined) throw new Error(`not heard: ${kinds.join(", ")}`);
    return message;
  };
  return { group: -(child.pid ?? Number.NaN), hear, kill };
}
