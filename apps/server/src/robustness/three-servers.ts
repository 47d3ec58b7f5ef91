import { setTimeout as sleep } from "node:timers/promises";
import { startEmbedded } from "@kck/db";
import { PgBoss } from "pg-boss";
import type { Chance } from "../demo/seeded";
import { freePort } from "../free-port";
import type { JobName } from "../jobs/jobs";
import type { Life, Product } from "./product";

const SERVERS = 3;
/** Everything that could be sent is kept in the outbox: nobody listens at this address. */
const NOBODY = { SMTP_URL: "smtp://127.0.0.1:9", SMTP_FROM: "kck@example.test" };

/**
 * Three servers over one PostgreSQL, which none of them started.
 *
 * Shapes  `killAtRandom` ends one after the other for some time and starts it again at once, while `often` is asked for
 *         at all of them much more often than by its own times; `isOver` ends it before.
 */
export async function openThree(product: Product) {
  const embedded = await startEmbedded({ dataDir: product.dataDir });
  const ports: number[] = [];
  for (let at = 0; at < SERVERS; at += 1) ports.push(await freePort("127.0.0.1"));
  const address = { DATABASE_URL: embedded.serverUrl, DATABASE_OWNER_URL: embedded.ownerUrl, ...NOBODY };
  const start = (port: number) => product.start({ ...address, PORT: String(port) });
  const lives = new Map<number, Life>();
  for (const port of ports) {
    const life = start(port);
    lives.set(port, life);
    await life.ready();
  }

  return {
    urls: embedded,
    ready: async () => {
      for (const life of lives.values()) await life.ready();
    },
    killAtRandom: async (chance: Chance, ms: number, often: JobName, isOver: () => Promise<boolean>) => {
      const options = { connectionString: embedded.ownerUrl, schema: "pgboss", max: 1, supervise: false };
      const boss = new PgBoss({ ...options, schedule: false, migrate: false });
      await boss.start();
      const asking = setInterval(() => void boss.send(often), 250);
      let kills = 0;
      try {
        for (const end = performance.now() + ms; performance.now() < end && !(await isOver()); kills += 1) {
          await sleep(chance.between(2_000, 5_000));
          const port = ports[Math.floor(chance.between(0, SERVERS))] ?? 0;
          await lives.get(port)?.end("SIGKILL");
          lives.set(port, start(port));
        }
      } finally {
        clearInterval(asking);
        await boss.stop({ graceful: false });
      }
      return kills;
    },
    close: async () => {
      for (const life of lives.values()) await life.end("SIGKILL");
      await embedded.stop();
    },
  };
}
