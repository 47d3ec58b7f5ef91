import { importCityList, readCityList } from "@kck/api";
import { readArguments, runCommand, writeWhole } from "./cards/command";
import { readJsonFile } from "./cards/read-json";
import { endOfReport, listReport } from "./cards/report";
import { BadImport } from "./import/bad-import";

const USAGE = `npm run import:card-list -- FILE.json [--dry-run]

  --dry-run   writes nothing and says what would happen
`;

await runCommand(async (signal) => {
  const { file, isDryRun, isSchemaAsked } = readArguments(USAGE);
  if (isSchemaAsked) throw new BadImport(USAGE);
  const list = readCityList(await readJsonFile(file));
  if (list === null) throw new BadImport('The file holds no rows with "Symbol usługi" and "Nazwa usługi".');
  let drafts = 0;
  await writeWhole({ source: "city list of cards", isDryRun, signal }, (tx, writing) =>
    importCityList(tx, list, {
      ...writing,
      onPlan: (plan) => {
        drafts = plan.drafts.length;
        process.stdout.write(listReport(plan, list));
      },
    }),
  );
  process.stdout.write(endOfReport(isDryRun, drafts));
});
