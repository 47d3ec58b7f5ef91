import type { TestProject } from "vitest/node";
import { openCluster } from "./cluster";

/** One PostgreSQL for all test files of a run; Vitest calls what comes back when the run is over. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { close, ...cluster } = await openCluster();
  project.provide("testCluster", cluster);
  return close;
}
