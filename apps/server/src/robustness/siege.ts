import { audit, type Findings } from "./audit";
import { insist } from "./call";
import { type Known, type Ledger, openLedger } from "./ledger";
import { type Desk, furnish, signInAll, withDatabase } from "./office";
import { type Life, openProduct, type Product } from "./product";
import { compareHeard, openScreen } from "./screen";
import { shareIntake, type WorkParts } from "./work";

const DESKS = 8;
const REPEATED = 200;

export type Siege = {
  readonly product: Product;
  readonly desks: readonly Desk[];
  readonly ledger: Ledger;
  readonly shared: Known;
  /** The life of the server that is the newest. */
  readonly life: () => Life;
  /** Ends the server with a signal and starts it again. */
  readonly restart: (signal: NodeJS.Signals) => Promise<void>;
  /** Lets all desks work while something is done, and until each has ended what it had begun. */
  readonly during: (work: Work, event: () => Promise<void>) => Promise<void>;
  /** Sends many acknowledged commands once more; answers those that were answered otherwise this time. */
  readonly repeat: () => Promise<string[]>;
  /** Stops everything in order and looks at what is in the database, and at what the screen heard of it. */
  readonly findings: () => Promise<Findings>;
  /** What the server wrote that is no warning: failures, and traces of what nobody caught. */
  readonly complaints: () => string[];
  /** Numbers worth telling whoever reads the run. */
  readonly account: () => string;
};
type Work = (desk: Desk, parts: WorkParts) => Promise<void>;

/** The whole product with eight desks that are signed in, one intake that all of them share, and a screen that listens. */
export async function openSiege(
  whenOver: (close: () => Promise<void>) => void,
  options: { isForgetful?: boolean } = {},
): Promise<Siege> {
  const product = await openProduct();
  whenOver(product.close);
  const office = await furnish(product, DESKS);
  let life = product.start();
  await life.ready();
  const desks = await signInAll(product.url, office);
  const ledger = openLedger(options);
  const [first] = desks;
  if (first === undefined) throw new Error("nobody works here");
  const screen = openScreen(first.consultant);
  const shared = await shareIntake(first, ledger, office.unitId);

  return {
    product,
    desks,
    ledger,
    shared,
    life: () => life,
    restart: async (signal) => {
      await life.end(signal);
      life = product.start();
    },
    during: async (work, event) => {
      let isOver = false;
      const parts = { ledger, unitId: office.unitId, shared, isOver: () => isOver };
      const working = desks.map((desk, index) => work(desk, { ...parts, name: `Stanowisko ${index}` }));
      const all = Promise.all(working);
      try {
        await Promise.race([event(), all]); // a desk that fails ends the test at once
      } finally {
        isOver = true;
      }
      await all;
    },
    repeat: async () => {
      const differing: string[] = [];
      const every = Math.max(1, Math.floor(ledger.acknowledged.length / REPEATED));
      for (const { line, call, value } of ledger.acknowledged.filter((_, index) => index % every === 0)) {
        const { heard } = await insist(line, () => call);
        const isSame = heard.is === "answer" && JSON.stringify(heard.value) === JSON.stringify(value);
        if (!isSame) differing.push(`${call.procedure}: ${JSON.stringify(heard)}`);
      }
      return differing;
    },
    findings: async () => {
      const frames = await screen.close();
      const code = await life.end("SIGTERM");
      if (code !== 0) throw new Error(`the server stopped with ${code}: ${life.written()}`);
      return withDatabase(product, async (database) => {
        const findings = await audit(database, ledger);
        await compareHeard(database, frames, findings);
        return findings;
      });
    },
    complaints: () => {
      const lines = product.lives.flatMap((each) => each.written().split("\n"));
      return lines.filter((line) => line !== "" && !line.startsWith('{"level":40,'));
    },
    account: () => {
      const reasons = [...ledger.reasons].map(([reason, count]) => `${reason} ${count}`).join(", ");
      return `${product.lives.length} starts, ${ledger.acknowledged.length} commands acknowledged after ${ledger.tries()} tries (${reasons})`;
    },
  };
}
