import { importDistricts, MissingDistricts } from "@kck/api";
import { readArguments, runCommand, writeWhole } from "./cards/command";
import { readJsonFile } from "./cards/read-json";
import { faultsOfDistricts } from "./districts/check-areas";
import { readDistricts } from "./districts/read-districts";
import { districtsReport } from "./districts/report";
import { BadImport } from "./import/bad-import";

const USAGE = `npm run import:districts -- FILE.geojson [--dry-run]

  --dry-run   writes nothing and says what would happen
`;
const MOST_FAULTS = 20;

await runCommand(async (signal) => {
  const { file, isDryRun, isSchemaAsked } = readArguments(USAGE);
  if (isSchemaAsked) throw new BadImport(USAGE);
  const areas = readDistricts(await readJsonFile(file));
  const faults = faultsOfDistricts(areas);
  if (faults.length > 0) {
    const shown = faults.slice(0, MOST_FAULTS).map((fault) => `\n  ${fault}`);
    throw new BadImport(`Nothing was written:${shown.join("")}`);
  }
  try {
    await writeWhole({ source: null, isDryRun, signal }, (tx, { now }) =>
      importDistricts(tx, areas, {
        now,
        isDryRun,
        onPlan: (plan) => process.stdout.write(districtsReport(plan, areas)),
      }),
    );
  } catch (error) {
    if (!(error instanceof MissingDistricts)) throw error;
    const which = error.numbers.join(", ");
    throw new BadImport(`The file has no ground for the districts ${which}; nothing was written.`, { cause: error });
  }
  process.stdout.write(
    isDryRun
      ? "Dry run: nothing was written.\n"
      : "Districts are written; the next place that is pointed at is looked up in them.\n",
  );
});
