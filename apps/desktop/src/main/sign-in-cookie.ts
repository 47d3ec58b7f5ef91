/** Ten minutes, as long as the server waits for the second step. */
const LIFETIME_MS = 10 * 60_000;

const SECOND_STEP = /^(?:__Secure-|__Host-)?[\w.-]*two_factor$/;

/**
 * The one cookie that a sign-in in two steps needs between them, in memory only.
 *
 * The server marks with it that the password was right; the page never sees it, and it goes nowhere but to the second step.
 */
export class SignInCookie {
  #pair: string | null = null;
  #until = 0;

  constructor(private readonly now: () => number) {}

  /** The cookie for a request to this path, if it needs one. */
  for(pathname: string): string | null {
    return pathname.startsWith("/api/auth/two-factor/") && this.now() < this.#until ? this.#pair : null;
  }

  /** Looks for the cookie among the `Set-Cookie` lines of an answer. */
  read(lines: readonly string[]): void {
    // Electron's fetch joins several lines with commas; the comma inside a date has no name and "=" after it.
    for (const line of lines.flatMap((joined) => joined.split(/,\s*(?=[\w.-]+=)/))) {
      const [pair = "", ...attributes] = line.split(";");
      const name = pair.slice(0, pair.indexOf("=")).trim();
      if (!SECOND_STEP.test(name)) continue;
      const isGone = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute));
      this.#pair = isGone ? null : pair.trim();
      this.#until = isGone ? 0 : this.now() + LIFETIME_MS;
    }
  }

  clear(): void {
    this.#pair = null;
    this.#until = 0;
  }
}
