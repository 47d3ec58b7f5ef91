/** Why nothing can be imported at all. `message` is one sentence or a few lines, fit to be printed alone. */
export class BadImport extends Error {
  override readonly name = "BadImport";
}
