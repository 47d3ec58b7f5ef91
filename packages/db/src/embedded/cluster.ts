import type { Account } from "./account";
import type { Binaries } from "./binaries";
import type { EmbeddedFailure } from "./failure";
import type { Passwords } from "./kept-files";

/** A data folder of ours with all that is needed to run it. `folder` is a real path, free of links. */
export type Cluster = {
  readonly folder: string;
  readonly account: Account;
  readonly binaries: Binaries;
  readonly passwords: Passwords;
  /** PostgreSQL's own settings, by name; they win over the defaults. */
  readonly settings: Readonly<Record<string, string>>;
};

/** One life of the PostgreSQL of a cluster. */
export type Postmaster = { readonly pid: number; readonly life: string; readonly port: number };

/** What the supervisor is doing, for the log and for a progress line. `ms` are milliseconds since it began. */
export type EmbeddedStep =
  | { kind: "initialising" }
  | { kind: "initialised"; ms: number }
  | { kind: "starting"; port: number }
  /** Takes longer than a plain start: after a crash the write-ahead log is being read. */
  | { kind: "recovering" }
  /** Processes of a killed PostgreSQL still work in the folder; they are waited for. */
  | { kind: "orphans" }
  | { kind: "ready"; port: number; pid: number; adopted: boolean; ms: number }
  | { kind: "died"; pid: number }
  | { kind: "restart-failed"; tries: number; failure: EmbeddedFailure }
  | { kind: "gave-up"; failure: EmbeddedFailure }
  | { kind: "stopping" }
  | { kind: "stopped"; ms: number };

/** Whom to tell, and when to leave off. */
export type Watch = { onStep: (step: EmbeddedStep) => void; signal: AbortSignal };
