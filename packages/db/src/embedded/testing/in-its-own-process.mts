import { setInterval } from "node:timers";
import { EmbeddedFailure, startEmbedded } from "../index";

/** Starts the embedded PostgreSQL of the folder in `argv[2]` as a server would; SIGTERM stops it in order. */
const say = (message: object) => process.stdout.write(`${JSON.stringify(message)}\n`);
const [dataDir = "", settings = "{}"] = process.argv.slice(2);
process.on("SIGINT", () => say({ kind: "sigint" }));
const alive = setInterval(() => undefined, 1_000);

try {
  const embedded = await startEmbedded({ dataDir, settings: JSON.parse(settings), onStep: say });
  say({ kind: "up", adopted: embedded.adopted, ownerUrl: embedded.ownerUrl });
  process.once("SIGTERM", () => void embedded.stop().then(() => clearInterval(alive)));
} catch (error) {
  clearInterval(alive);
  if (!(error instanceof EmbeddedFailure)) throw error;
  say({ kind: "refused", reason: error.reason, sentence: error.message });
}
