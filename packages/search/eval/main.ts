// `npm run eval:search`: how good the search of service cards is. README.md beside it says what the figures mean.
import { parseArgs } from "node:util";
import { ask, figuresOf, reaches } from "./measure";
import { openProduct } from "./product";
import { QUERIES } from "./queries";
import { report } from "./report";

const { values } = parseArgs({
  options: { check: { type: "boolean", default: false }, "show-exam": { type: "boolean", default: false } },
});
const { search, areaOf } = openProduct();
const tuning = ask(search, QUERIES.tuning);
const exam = ask(search, QUERIES.exam);
process.stdout.write(`${report(tuning, exam, areaOf, values["show-exam"]).join("\n")}\n`);
if (values.check && !reaches(figuresOf(exam))) process.exitCode = 1;
