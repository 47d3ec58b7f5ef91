import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from "@electron/fuses";

export type Platform = "linux" | "win32" | "darwin";
export type Wish = Record<FuseV1Options, boolean>;

/**
 * How every fuse of the packaged app stands.
 *
 * Shapes  in: the platform, and whether a test may look inside (the twin of the release, which differs in nothing else).
 * Source  Electron's security list, item 18. Only Windows and macOS can check the archive against a checksum.
 */
export function fusesFor(platform: Platform, isTwin: boolean): Wish {
  return {
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: isTwin,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: platform !== "linux",
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    [FuseV1Options.WasmTrapHandlers]: true,
  };
}

/**
 * Sets the fuses that this binary has; older ones have fewer.
 *
 * Errors  rejects when the binary has a fuse of which nothing is said here: a new one must be decided, not inherited.
 */
export async function setFuses(binary: string, wish: Wish): Promise<void> {
  const there = Object.keys(await readFuses(binary));
  const config = Object.fromEntries(Object.entries(wish).filter(([fuse]) => there.includes(fuse)));
  await flipFuses(binary, { version: FuseVersion.V1, ...config });
  const undecided = there.filter((fuse) => !(fuse in wish));
  if (undecided.length > 0) throw new Error(`fuses without a decision: ${undecided.join(", ")}`);
}

/** Reads the fuses back from a binary; one that Electron has removed is left out. */
export async function readFuses(binary: string): Promise<Partial<Wish>> {
  const { version: _version, ...wire } = await getCurrentFuseWire(binary);
  const states = Object.entries(wire).filter(([, state]) => state === FuseState.ENABLE || state === FuseState.DISABLE);
  return Object.fromEntries(states.map(([fuse, state]) => [fuse, state === FuseState.ENABLE]));
}
