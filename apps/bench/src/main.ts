// `npm run bench`: how fast the product answers beside what is possible on this machine, and whether it did all it must.
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Day } from "./day/day";
import { liveSeveral } from "./day/several";
import { measureDesk } from "./desk/desk";
import { fill, measureSize } from "./measure/measure-size";
import { readOptions, WrongOption } from "./options";
import { aloneText } from "./report/alone-text";
import { dayText, heardText, severalText } from "./report/day-text";
import { deskText } from "./report/desk-text";
import type { Machine } from "./report/machine";
import { plansText } from "./report/plans-text";
import { ratioLine, type Sized } from "./report/ratios";
import { growthTable, tableOf } from "./report/table";

const isNodeError = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && "code" in error && typeof error.code === "string";

function optionsOrEnd() {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    const isTyped = error instanceof WrongOption || (isNodeError(error) && error.code.startsWith("ERR_PARSE_ARGS"));
    if (!isTyped) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

const { plan, seed, output, plans, servers, isDesk, traces } = optionsOrEnd();
const say = (line: string) => process.stdout.write(`${line}\n`);
const inPlace = (file: string) => resolve(process.env.INIT_CWD ?? ".", file);
const sayWhere = () => say(`Every figure stands in ${inPlace(output)}.`);

/** Whether everything that was acknowledged is stored once, something of each kind was, and nothing went wrong. */
const isSound = ({ stored, errors, streams }: Day) =>
  stored.lost + stored.doubled + errors.length + streams.unheard === 0 &&
  Math.min(...Object.values(stored.kinds)) > 0 &&
  streams.left === streams.opened;

async function measureOne(): Promise<void> {
  const sizes: Sized[] = [];
  let machine: Machine | undefined;
  const onMeasured = async (size: Sized, found: Machine) => {
    machine = found;
    sizes.push(size);
    say(tableOf(size));
    if (size.alone.length > 0) say(aloneText(size.alone));
    if (size.heard.length > 0) say(heardText(size.heard));
    if (size.day !== null) say(dayText(size.day));
    await keep({ machine, sizes });
  };
  for (const [at, wish] of plan.sizes.entries()) {
    const isLast = at === plan.sizes.length - 1;
    const told = await measureSize({ ...wish, isLast }, plan, seed, onMeasured);
    if (isLast && told === null) say("This PostgreSQL came without auto_explain: no plans.");
    if (told === null || machine === undefined) continue;
    await keep({ machine, sizes, plans: told });
    await writeFile(inPlace(plans), plansText(told, wish.count, machine));
    say(`The plans of the ${told.hottest.length} hottest statements stand in ${inPlace(plans)}.`);
  }
  sayWhere();
  say(growthTable(sizes));
  say(
    `${machine?.cores} × ${machine?.processor}, ${machine?.memoryGiB} GiB, Node ${machine?.node}, PostgreSQL ${machine?.postgresql}`,
  );
  say(ratioLine(sizes));
  if (sizes.some(({ day }) => day !== null && !isSound(day))) process.exitCode = 1;
}

/** As many rows as the plan has at most. */
const most = Math.max(...plan.sizes.map(({ count }) => count));

async function measureAtDesk(): Promise<void> {
  const filled = await fill(most, seed, plan.every);
  try {
    const desk = await measureDesk(filled, plan.desk, traces === null ? null : inPlace(traces));
    await keep({ count: most, loadedMs: filled.loadedMs, desk });
    sayWhere();
    say(`the desk over ${most.toLocaleString("en")} intakes:\n`);
    say(deskText(desk));
  } finally {
    await filled.close();
  }
}

async function measureSeveral(): Promise<void> {
  const filled = await fill(most, seed, plan.every);
  try {
    const several = await liveSeveral(filled, servers, plan.day);
    await keep({ several });
    sayWhere();
    say(severalText(several));
    if (![several.calm, several.disturbed].every(isSound)) process.exitCode = 1;
  } finally {
    await filled.close();
  }
}

async function keep(figures: object): Promise<void> {
  const at = new Date().toISOString();
  await writeFile(inPlace(output), `${JSON.stringify({ at, seed, plan, ...figures }, null, 2)}\n`);
}

await (isDesk ? measureAtDesk() : servers > 1 ? measureSeveral() : measureOne());
