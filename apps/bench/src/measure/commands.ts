import { isDeepStrictEqual } from "node:util";
import type { LogReceipt, Receipt } from "@kck/contracts";
import { v7 } from "uuid";
import { COMMANDS, type LogInput, type ScheduleInput } from "../commands/command";
import { commandsOf } from "../commands/floor";
import type { City } from "../data/city";
import { dataOf } from "./answers";
import type { Bench } from "./bench-server";
import type { Measured, Wanted } from "./measured";
import type { SignedIn } from "./people";
import { type Call, race, type Target } from "./race";

const DESCRIPTION = "Na trawniku leży duża gałąź i nikt jej nie zabiera. Trwa to od kilku dni, proszę o uprzątnięcie.";
/** What history and the memory of commands must have for each time the product did it. */
const LEFT: Readonly<Record<(typeof COMMANDS)[number], Readonly<Record<string, number>>>> = {
  [COMMANDS[0]]: { "contact.started": 1, "intake.logged": 1, "intake.forwarded": 1, "contact.ended": 1, command: 3 },
  [COMMANDS[1]]: { "intake.scheduled": 1, command: 1 },
};

type Raw = Awaited<ReturnType<typeof commandsOf>>;

type Doing = {
  readonly name: (typeof COMMANDS)[number];
  readonly calls: Record<Target, Call>;
  readonly done: () => number;
  /** So many may do it at once, each with something of its own. */
  readonly most: number;
};

/** What is done, by the product and by the floors. */
export async function doingsOf(bench: Bench, city: City): Promise<Doing[]> {
  const raw = await commandsOf(bench.pool, bench.serverUrl);
  return [logging(bench, city, raw), await scheduling(bench, raw)];
}

/** Measures the commands, and makes sure afterwards that history has every one of them. */
export async function measureCommands(bench: Bench, city: City, wanted: Wanted): Promise<Measured[]> {
  const all: Measured[] = [];
  for (const { name, calls, done, most } of await doingsOf(bench, city)) {
    const check = await watchHistory(bench, name, done);
    for (const callers of wanted.callers) {
      const chosen = wanted.targets.map((target) => [target, calls[target]] as const);
      const times = await race(
        Object.fromEntries(chosen) as Record<Target, Call>,
        Math.min(callers, most),
        wanted.pace,
      );
      all.push({ name, group: "write", callers, times });
      wanted.onStep(name, callers);
    }
    await check();
  }
  return all;
}

function logging({ toProduct, toThin, centre }: Bench, { categories }: City, raw: Raw): Doing {
  const calm = categories.filter(({ unitId, priority }) => unitId !== null && (priority === "P3" || priority === "P4"));
  const inputOf = (turn: number): LogInput => {
    const category = calm[turn % calm.length];
    if (category?.unitId == null) throw new Error("there is no category to log");
    const [contactId, id] = [v7(), v7()];
    const place = { street: "Miodowa", houseNumber: String(turn % 90), placeText: null, districtNumber: 1 };
    return {
      start: { commandId: v7(), id: contactId, channel: "phone" },
      log: {
        commandId: v7(),
        id,
        contactId,
        kind: "intervention",
        categoryId: category.id,
        description: DESCRIPTION,
        answers: [{ key: "since", label: "Od kiedy", value: "od kilku dni" }],
        place: { ...place, latitude: null, longitude: null },
        phoneHandover: null,
        forwardTo: category.unitId,
      },
      end: { commandId: v7(), id: contactId, result: "intake-logged", note: "" },
    };
  };
  let done = 0;
  const [name] = COMMANDS;
  return {
    name,
    calls: {
      product: async (caller, n) => {
        const { start, log, end } = inputOf(caller + n);
        const cookie = centre[(caller + n) % centre.length]?.cookie;
        dataOf(name, await toProduct.post("/trpc/contacts.start", start, cookie));
        const receipt = dataOf(name, await toProduct.post("/trpc/intakes.log", log, cookie)) as LogReceipt;
        if (receipt.status !== "forwarded") throw new Error(`"${name}" left it ${receipt.status}`);
        dataOf(name, await toProduct.post("/trpc/contacts.end", end, cookie));
        done += 1;
      },
      thin: async (caller, n) => {
        const { start, log, end } = inputOf(caller + n);
        dataOf(name, await toThin.post("/trpc/start", start));
        dataOf(name, await toThin.post("/trpc/log", log));
        dataOf(name, await toThin.post("/trpc/end", end));
      },
      raw: async (caller, n) => {
        const { start, log, end } = inputOf(caller + n);
        await raw.start(start);
        await raw.log(log);
        await raw.end(end);
      },
    },
    done: () => done,
    most: Number.POSITIVE_INFINITY,
  };
}

type Workable = { id: string; version: number; unitId: string };

async function scheduling({ pool, toProduct, toThin, staff }: Bench, raw: Raw): Promise<Doing> {
  const { rows } = await pool.query<Workable>(
    `SELECT id, version, unit_id AS "unitId" FROM intake WHERE status IN ('accepted', 'in-progress', 'scheduled')
       AND unit_id = ANY($1::uuid[]) ORDER BY md5(number)`,
    [staff.map(({ unitId }) => unitId)],
  );
  const most = Math.floor(rows.length / 3);
  const [, name] = COMMANDS;
  // Each caller of each target has one matter of its own, whose version it counts on.
  const matterOf = (target: number, caller: number): Workable => {
    const matter = rows[target * most + caller];
    if (matter === undefined) throw new Error(`there is nothing to do "${name}" with`);
    return matter;
  };
  const inputOf = ({ id, version }: Workable, n: number): ScheduleInput => ({
    commandId: v7(),
    id,
    version,
    scheduledFor: new Date(Date.now() + (1 + (n % 30)) * 86_400_000).toISOString(),
    note: "Ekipa przyjedzie przed południem, proszę nie parkować przy bramie.",
  });
  const personOf = (unitId: string, n: number): SignedIn | undefined => {
    const own = staff.filter((person) => person.unitId === unitId);
    return own[n % own.length];
  };
  let done = 0;
  const calls: Record<Target, Call> = {
    product: async (caller, n) => {
      const matter = matterOf(0, caller);
      const cookie = personOf(matter.unitId, n)?.cookie;
      const answer = await toProduct.post("/trpc/intakes.schedule", inputOf(matter, n), cookie);
      const receipt = dataOf(name, answer) as Receipt;
      if (!isDeepStrictEqual([receipt.version, receipt.status], [matter.version + 1, "scheduled"]))
        throw new Error(`"${name}" gave ${answer.text}`);
      matter.version = receipt.version;
      done += 1;
    },
    thin: async (caller, n) => {
      const matter = matterOf(1, caller);
      dataOf(name, await toThin.post("/trpc/schedule", inputOf(matter, n)));
      matter.version += 1;
    },
    raw: async (caller, n) => {
      const matter = matterOf(2, caller);
      await raw.schedule(inputOf(matter, n));
      matter.version += 1;
    },
  };
  return { name, calls, done: () => done, most };
}

async function watchHistory({ pool }: Bench, name: (typeof COMMANDS)[number], done: () => number) {
  const counted = async () => {
    const { rows } = await pool.query<{ what: string; count: number }>(
      `SELECT type AS what, count(*)::int AS count FROM event WHERE type = ANY($1) GROUP BY 1
       UNION ALL SELECT 'command', count(*)::int FROM command WHERE answer IS NOT NULL`,
      [Object.keys(LEFT[name])],
    );
    return new Map(rows.map(({ what, count }) => [what, count]));
  };
  const before = await counted();
  return async () => {
    const after = await counted();
    for (const [what, each] of Object.entries(LEFT[name])) {
      const more = (after.get(what) ?? 0) - (before.get(what) ?? 0);
      if (more !== each * done()) throw new Error(`"${name}" was done ${done()} times and left ${more} of ${what}`);
    }
  };
}
