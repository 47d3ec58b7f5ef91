import { readFile, rm } from "node:fs/promises";
import { writeAtomically } from "./atomic-file";
import type { Cipher } from "./keychain";

/** A token that is longer is none; 4 KiB is what browsers grant a cookie. */
const LONGEST = 4_096;

/** The sign-in of this desktop: kept in memory and, where the system has a keychain, encrypted on the disk. */
export class SessionToken {
  #value: string | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly file: string,
    private readonly keychain: Cipher | null,
  ) {}

  get value(): string | null {
    return this.#value;
  }

  /** Reads what an earlier run kept; a file that the keychain cannot open means signing in again. */
  async restore(): Promise<void> {
    if (this.keychain === null) return;
    const kept = await readFile(this.file).catch(() => null);
    const token = kept && this.keychain.decrypt(kept);
    this.#value = token || null;
  }

  async take(token: string): Promise<void> {
    if (token === "" || token.length > LONGEST || token === this.#value) return;
    this.#value = token;
    const { keychain } = this;
    if (keychain !== null) await this.#inTurn(() => writeAtomically(this.file, keychain.encrypt(token)));
  }

  async drop(): Promise<void> {
    this.#value = null;
    await this.#inTurn(() => rm(this.file, { force: true }));
  }

  /** Drops the token only if it is still the one that was refused: a slow answer must not end a newer sign-in. */
  async dropIf(refused: string | null): Promise<void> {
    if (refused !== null && refused === this.#value) await this.drop();
  }

  #inTurn(step: () => Promise<void>): Promise<void> {
    this.#writing = this.#writing.then(step, step);
    return this.#writing;
  }
}
