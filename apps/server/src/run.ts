import { tell } from "./parent";
import { sentenceOf } from "./sentence";
import { serve } from "./serve";
import { loadSettings } from "./settings/load";

/** Ends the process at a signal, or when the launcher that started it is gone. */
function onEnd(end: () => void): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, end);
  if (process.send !== undefined) process.on("disconnect", end);
}

async function main(): Promise<number> {
  const ending = new AbortController();
  const ended = new Promise<void>((resolve) => {
    onEnd(() => {
      ending.abort();
      resolve();
    });
  });
  let where = { host: "127.0.0.1", port: 4155 };
  try {
    const settings = loadSettings();
    where = settings;
    const { url, stop } = await serve(settings, ending.signal);
    tell({ ready: true, url });
    await ended;
    await stop();
    return 0;
  } catch (error) {
    if (ending.signal.aborted) return 0;
    const sentence = sentenceOf(error, where);
    if (sentence === null) throw error;
    tell({ failed: sentence });
    return 1;
  }
}

process.exitCode = await main();
// Whatever still holds the process open (an idle connection of a client) has no say any more.
if (process.connected) process.disconnect();
