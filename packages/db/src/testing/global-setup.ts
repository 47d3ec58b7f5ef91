import type { TestProject } from "vitest/node";
import { openCluster } from "./cluster";

type Shared = { readonly cluster: ReturnType<typeof openCluster>; users: number };

/** Vitest loads this file once for each project of a run; the process is what they have in common. */
const PLACE = Symbol.for("kck.test-cluster");
const places = globalThis as typeof globalThis & { [PLACE]?: Shared };

/** One PostgreSQL for all test files of a run; Vitest calls what comes back when a project is over. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  places[PLACE] ??= { cluster: openCluster(), users: 0 };
  const shared = places[PLACE];
  shared.users += 1;
  const { close, ...cluster } = await shared.cluster;
  project.provide("testCluster", cluster);
  return async () => {
    shared.users -= 1;
    if (shared.users === 0) await close();
  };
}
