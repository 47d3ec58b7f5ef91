import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(argon2);

/** What new passwords are hashed with: 64 MiB of memory, three passes, one lane. Source: DESIGN.md section 5. */
const COST = { memory: 65_536, passes: 3, parallelism: 1 } as const;
type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number };
const TAG_BYTES = 32;
/** Hashes worked on at once: each holds a thread of Node's pool of four and 64 MiB. */
const AT_ONCE = 2;

const waiting: (() => void)[] = [];
let running = 0;

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next(); // hands its place over, so that nobody who comes between can take it
  }
}

const withoutPadding = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");

/**
 * Hashes a password with Argon2id.
 *
 * Shapes  a password in NFKC, so that the same letters typed on another keyboard are the same; a PHC string out.
 * Units   about a quarter of a second, outside the main thread; `cost` in KiB, passes and lanes.
 * Source  RFC 9106; the format is that of the PHC string specification.
 */
export function hashPassword(password: string, cost: Cost = COST): Promise<string> {
  return inTurn(async () => {
    const nonce = randomBytes(16);
    const tag = await derive("argon2id", { message: password.normalize("NFKC"), nonce, tagLength: TAG_BYTES, ...cost });
    const priced = `m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`;
    return `$argon2id$v=19$${priced}$${withoutPadding(nonce)}$${withoutPadding(tag)}`;
  });
}

const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,64})\$([A-Za-z0-9+/]{22,86})$/;

/**
 * Whether a password is the one behind a hash, with the cost that stands in the hash.
 *
 * Errors  false for a hash of another kind; never throws for what is typed.
 */
export function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [, memory, passes, parallelism, nonce = "", tag = ""] = PHC.exec(hash) ?? [];
  if (memory === undefined) return Promise.resolve(false);
  return inTurn(async () => {
    const expected = Buffer.from(tag, "base64");
    const found = await derive("argon2id", {
      message: password.normalize("NFKC"),
      nonce: Buffer.from(nonce, "base64"),
      tagLength: expected.length,
      memory: Number(memory),
      passes: Number(passes),
      parallelism: Number(parallelism),
    });
    return timingSafeEqual(found, expected);
  });
}
