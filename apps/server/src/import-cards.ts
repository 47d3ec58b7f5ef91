import { importCards, UnfitFile } from "@kck/api";
import { readArguments, runCommand, writeWhole } from "./cards/command";
import { cardsFileSchema, readCardsFile } from "./cards/read-cards-file";
import { readJsonFile } from "./cards/read-json";
import { cardsReport, endOfReport } from "./cards/report";
import { BadImport } from "./import/bad-import";

const USAGE = `npm run import:cards -- FILE.json [--dry-run]

  --dry-run   writes nothing and says what would happen
  --schema    prints the schema of the file
`;

await runCommand(async (signal) => {
  const { file, isDryRun, isSchemaAsked } = readArguments(USAGE);
  if (isSchemaAsked) {
    process.stdout.write(`${JSON.stringify(cardsFileSchema(), null, 2)}\n`);
    return;
  }
  const cards = readCardsFile(await readJsonFile(file));
  let drafts = 0;
  try {
    await writeWhole({ source: "service cards", isDryRun, signal }, (tx, writing) =>
      importCards(tx, cards, {
        ...writing,
        onPlan: (plan) => {
          drafts = plan.drafts.length;
          process.stdout.write(cardsReport(plan));
        },
      }),
    );
  } catch (error) {
    if (error instanceof UnfitFile) throw new BadImport(`${error.message}; nothing was written.`, { cause: error });
    throw error;
  }
  process.stdout.write(endOfReport(isDryRun, drafts));
});
