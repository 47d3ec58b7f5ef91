import { Damaged, slice } from "./damaged";

export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Chunks that a picture needs, those of moving ones included; texts, EXIF and times are not among them. */
const KEPT = new Set(
  "IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT".split(" "),
);

/**
 * Takes out of a PNG what says where, when and with what it was made, and all that lies behind its end.
 *
 * Errors  Damaged. Check sums are copied, not checked.
 * Source  W3C PNG (third edition), sections 5 and 11.
 */
export function cleanPng(bytes: Buffer): Buffer {
  if (!slice(bytes, 0, 8).equals(PNG_SIGNATURE)) throw new Damaged();
  const kept: Buffer[] = [PNG_SIGNATURE];
  for (let at = 8; ; ) {
    const length = slice(bytes, at, 4).readUInt32BE();
    const type = slice(bytes, at + 4, 4).toString("latin1");
    const chunk = slice(bytes, at, length + 12);
    if (at === 8 && type !== "IHDR") throw new Damaged();
    if (KEPT.has(type)) kept.push(chunk);
    if (type === "IEND") return Buffer.concat(kept);
    at += chunk.length;
  }
}
