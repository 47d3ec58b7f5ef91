import { migrate, openDatabase } from "@kck/db";
import { BadCommand, carryOut, readWords } from "./admin/commands";
import { publicUrlOf } from "./public-url";
import { reachDatabase } from "./reach-database";
import { sentenceOf } from "./sentence";
import { loadSettings } from "./settings/load";

async function main(words: readonly string[], signal: AbortSignal): Promise<string> {
  readWords(words);
  const settings = loadSettings();
  const { ownerUrl, serverUrl, stop } = await reachDatabase(settings, signal);
  try {
    await migrate(ownerUrl);
    const database = openDatabase({ url: serverUrl, poolSize: 2 });
    try {
      return await carryOut(words, { db: database.prisma, publicUrl: publicUrlOf(settings), now: new Date() });
    } finally {
      await database.close();
    }
  } finally {
    await stop();
  }
}

const ending = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => ending.abort());
try {
  process.stdout.write(await main(process.argv.slice(2), ending.signal));
} catch (error) {
  const sentence = error instanceof BadCommand ? error.message : sentenceOf(error, { host: "", port: 0 });
  if (sentence === null) throw error;
  process.stderr.write(`${sentence.trimEnd()}\n`);
  process.exitCode = 1;
}
