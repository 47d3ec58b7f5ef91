import { EmbeddedFailure, reachEmbedded, startEmbedded } from "@kck/db";
import { clusterFolder } from "./cluster-folder";
import { ROOT } from "./root";
import type { Settings } from "./settings/settings";

export type Reached = { readonly ownerUrl: string; readonly serverUrl: string; stop(): Promise<void> };

/**
 * Reaches the database of the settings for a command beside a server that may run: an embedded PostgreSQL is used where it
 * runs, and started, and stopped in the end, where it does not.
 *
 * Errors  EmbeddedFailure; nothing is connected yet to a database with an address of its own.
 */
export async function reachDatabase(settings: Settings, signal: AbortSignal): Promise<Reached> {
  const stop = async () => undefined;
  if (settings.database.kind === "address") {
    const { url, ownerUrl } = settings.database;
    return { ownerUrl, serverUrl: url, stop };
  }
  const dataDir = await clusterFolder(settings, ROOT);
  try {
    return await startEmbedded({ dataDir, signal });
  } catch (error) {
    if (!(error instanceof EmbeddedFailure) || error.reason !== "second-copy") throw error;
    const running = await reachEmbedded(dataDir, signal);
    if (running === undefined) throw error;
    return { ...running, stop };
  }
}
