import { asFailure } from "./failure";
import { readPasswords } from "./kept-files";
import { findRunning } from "./recognise";
import { type Embedded, realFolder, urls } from "./start-embedded";

/**
 * Finds the PostgreSQL of a data folder that another process of ours runs and watches over, to work beside it.
 *
 * Shapes  the addresses of the two roles, undefined where none runs. It ends when its own process says so.
 * Errors  `EmbeddedFailure`, as `startEmbedded`.
 */
export async function reachEmbedded(
  dataDir: string,
  signal: AbortSignal,
): Promise<Pick<Embedded, "ownerUrl" | "serverUrl"> | undefined> {
  try {
    const folder = await realFolder(dataDir);
    const passwords = await readPasswords(folder);
    const running = await findRunning({ folder, passwords }, signal);
    return running === undefined ? undefined : urls(passwords, running.port);
  } catch (error) {
    throw asFailure(error, dataDir);
  }
}
