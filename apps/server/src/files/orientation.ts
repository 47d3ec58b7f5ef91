const ORIENTATION_TAG = 0x0112;
const SHORT_TYPE = 3;
const UPRIGHT = 1;

/**
 * How a camera was held, read from the EXIF block of a picture: the one thing of it that a picture cannot be shown without.
 *
 * Shapes  the block from its TIFF header on; 1 to 8 as EXIF counts, 1 (upright) where it says nothing or makes no sense.
 * Source  EXIF 2.32, TIFF 6.0: the first directory's tag 0x0112.
 */
export function orientationIn(tiff: Buffer): number {
  if (tiff.length < 8) return UPRIGHT;
  const order = tiff.toString("latin1", 0, 2);
  if (order !== "II" && order !== "MM") return UPRIGHT;
  const isLittle = order === "II";
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (short(2) !== 42 || first + 2 > tiff.length) return UPRIGHT;
  for (let entry = 0; entry < short(first); entry += 1) {
    const at = first + 2 + entry * 12;
    if (at + 12 > tiff.length) return UPRIGHT;
    if (short(at) !== ORIENTATION_TAG) continue;
    const value = short(at + 2) === SHORT_TYPE ? short(at + 8) : UPRIGHT;
    return value >= 1 && value <= 8 ? value : UPRIGHT;
  }
  return UPRIGHT;
}

/** The smallest EXIF block that says how the camera was held and nothing else; null for upright, which needs none. */
export function exifOf(orientation: number): Buffer | null {
  if (orientation === UPRIGHT) return null;
  const tiff = Buffer.alloc(26);
  tiff.write("MM\0*", 0, "latin1");
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION_TAG, 10);
  tiff.writeUInt16BE(SHORT_TYPE, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}
