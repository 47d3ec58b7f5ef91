/** Why the embedded PostgreSQL cannot be had. The list is closed: a new reason needs its sentence where it is thrown. */
export const EMBEDDED_REASONS = [
  "no-binaries",
  "no-account",
  "unreachable",
  "not-writable",
  "not-ours",
  "newer-version",
  "older-version",
  "passwords-lost",
  "second-copy",
  "disk-full",
  "no-port",
  "did-not-start",
  "did-not-stop",
  "interrupted",
] as const;
export type EmbeddedReason = (typeof EMBEDDED_REASONS)[number];

/** A refusal that an administrator can act on: `message` is one English sentence, fit to be printed alone. */
export class EmbeddedFailure extends Error {
  readonly reason: EmbeddedReason;

  constructor(reason: EmbeddedReason, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = "EmbeddedFailure";
    this.reason = reason;
  }
}

const NO_SPACE = new Set(["ENOSPC", "EDQUOT"]);
const NO_RIGHT = new Set(["EACCES", "EPERM", "EROFS", "ENOTDIR", "EBUSY"]);

/** The code of an error of the operating system (`ENOENT`), if it is one. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Turns what the file system said about `folder` into a refusal; anything that is no refusal comes back as it was. */
export function asFailure(error: unknown, folder: string): unknown {
  const code = codeOf(error);
  if (code !== undefined && NO_SPACE.has(code)) return diskFull(folder, error);
  if (code !== undefined && NO_RIGHT.has(code)) return notWritable(folder, error);
  return error;
}

export function diskFull(folder: string, cause?: unknown): EmbeddedFailure {
  const sentence = `The disk that holds ${folder} is full: free some space there, or set KCK_DATA to a folder elsewhere.`;
  return new EmbeddedFailure("disk-full", sentence, { cause });
}

export function notWritable(folder: string, cause?: unknown): EmbeddedFailure {
  const sentence = `The folder ${folder} cannot be written by this user: correct its rights, or set KCK_DATA to another.`;
  return new EmbeddedFailure("not-writable", sentence, { cause });
}

export function interrupted(): EmbeddedFailure {
  return new EmbeddedFailure("interrupted", "The start of PostgreSQL was called off.");
}
