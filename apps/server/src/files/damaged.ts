/** Thrown for a file whose parts do not lie as its format says; such a file is refused, not repaired. */
export class Damaged extends Error {
  override readonly name = "Damaged";
}

/** A part of a file; where it would reach over the end, the file is damaged. */
export function slice(bytes: Buffer, from: number, length: number): Buffer {
  if (from < 0 || length < 0 || from + length > bytes.length) throw new Damaged();
  return bytes.subarray(from, from + length);
}
