import type { DesktopApp } from "./open-desktop";

export type Memory = {
  /** What the page's scripts hold after everything unused was let go. */
  readonly heapMiB: number;
  readonly nodes: number;
  readonly listeners: number;
  /** Resident memory of the page's process, and of all processes of the app together. */
  readonly pageMiB: number;
  readonly appMiB: number;
};

const MIB = 2 ** 20;

/** How much the desktop holds now. */
export async function memoryOf({ app, page }: DesktopApp): Promise<Memory> {
  const line = await page.context().newCDPSession(page);
  try {
    // What only finalizers held goes with the second round.
    for (let round = 0; round < 2; round += 1) await line.send("HeapProfiler.collectGarbage");
    const { usedSize } = await line.send("Runtime.getHeapUsage");
    const { nodes, jsEventListeners } = await line.send("Memory.getDOMCounters");
    const processes = await app.evaluate(({ app, BrowserWindow }) => {
      const own = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
      return app.getAppMetrics().map(({ pid, memory }) => ({ isPage: pid === own, kib: memory.workingSetSize }));
    });
    const sum = (all: typeof processes) => all.reduce((kib, one) => kib + one.kib, 0) / 1_024;
    return {
      heapMiB: usedSize / MIB,
      nodes,
      listeners: jsEventListeners,
      pageMiB: sum(processes.filter(({ isPage }) => isPage)),
      appMiB: sum(processes),
    };
  } finally {
    await line.detach();
  }
}
