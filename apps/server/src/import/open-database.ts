import { type Database, EmbeddedFailure, migrationState, openDatabase, reachEmbedded, startEmbedded } from "@kck/db";
import { clusterFolder } from "../cluster-folder";
import { ROOT } from "../root";
import type { Settings } from "../settings/settings";
import { BadImport } from "./bad-import";

export type Opened = { readonly database: Database; close(): Promise<void> };

/**
 * Opens the database of the settings beside a server that may run: an embedded PostgreSQL is used where it runs, and
 * started, and stopped in the end, where it does not.
 *
 * Errors  BadImport for a database that no server of this version has prepared; EmbeddedFailure and pg's own errors.
 */
export async function openKept(settings: Settings, signal: AbortSignal): Promise<Opened> {
  const { urls, stop } = await reach(settings, signal);
  try {
    if ((await migrationState(urls.ownerUrl)) !== "current") {
      throw new BadImport("The database is not ready for this version of KCK: start KCK once, then import.");
    }
    const database = openDatabase({ url: urls.serverUrl });
    if ((await database.prisma.category.count()) === 0) {
      await database.close();
      throw new BadImport("The database holds no city yet: start KCK once, then import.");
    }
    return { database, close: () => database.close().finally(stop) };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Urls = { readonly ownerUrl: string; readonly serverUrl: string };

async function reach(settings: Settings, signal: AbortSignal): Promise<{ urls: Urls; stop: () => Promise<void> }> {
  const nothing = async () => undefined;
  if (settings.database.kind === "address") {
    const { url, ownerUrl } = settings.database;
    return { urls: { ownerUrl, serverUrl: url }, stop: nothing };
  }
  const dataDir = await clusterFolder(settings, ROOT);
  try {
    const embedded = await startEmbedded({ dataDir, signal });
    return { urls: embedded, stop: embedded.stop };
  } catch (error) {
    if (!(error instanceof EmbeddedFailure) || error.reason !== "second-copy") throw error;
    const running = await reachEmbedded(dataDir, signal);
    if (running === undefined) throw error;
    return { urls: running, stop: nothing };
  }
}
