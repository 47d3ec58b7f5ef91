/** A sentence to whoever started it, and the end: exit code 1, no stack trace. */
export class Failure extends Error {}

/** @param {string} sentence */
export function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}

/**
 * Shows a long step while it lasts: a line that counts seconds on a terminal, one line elsewhere.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(0);
  const isTerminal = process.stdout.isTTY === true;
  const show = () => process.stdout.write(`\r  ${what} … ${seconds()} s `);
  const ticking = isTerminal ? setInterval(show, 500) : undefined;
  if (!isTerminal) process.stdout.write(`  ${what} …\n`);
  try {
    const result = await work();
    if (isTerminal) process.stdout.write(`\r  ${what}: ${seconds()} s    \n`);
    return result;
  } catch (error) {
    if (isTerminal) process.stdout.write("\n");
    throw error;
  } finally {
    clearInterval(ticking);
  }
}

/**
 * Runs a main function; what fails is told in its own sentence.
 *
 * @param {() => Promise<number>} main
 */
export function run(main) {
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      process.stderr.write(`${error instanceof Failure ? error.message : (error?.stack ?? error)}\n`);
      process.exitCode = 1;
    },
  );
}
