import { rename, rm, writeFile } from "node:fs/promises";
import { exportCards } from "@kck/api";
import { readArguments, runCommand } from "./cards/command";
import { BadImport } from "./import/bad-import";
import { openKept } from "./import/open-database";
import { loadSettings } from "./settings/load";

const USAGE = "npm run export:cards -- FILE.json\n";

await runCommand(async (signal) => {
  const { file, isDryRun, isSchemaAsked } = readArguments(USAGE);
  if (isDryRun || isSchemaAsked) throw new BadImport(USAGE);
  const { database, close } = await openKept(loadSettings(), signal);
  try {
    const cards = await exportCards(database.prisma);
    await writeWholeFile(file, `${JSON.stringify(cards, null, 2)}\n`);
    process.stdout.write(`${cards.cards.length} cards and ${cards.accounts.length} accounts are in ${file}.\n`);
  } finally {
    await close();
  }
});

/** A file that is there is replaced by a whole one, or stays as it was. */
async function writeWholeFile(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, text);
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    throw new BadImport(`The file ${path} cannot be written.`, { cause });
  }
}
