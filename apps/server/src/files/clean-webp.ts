import { Damaged, slice } from "./damaged";
import { exifOf, orientationIn } from "./orientation";

const KEPT = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);
const HAS_XMP = 0x04;
const HAS_EXIF = 0x08;

/** Some cameras put the prefix of JPEG before the EXIF block of a WebP. */
const withoutPrefix = (body: Buffer) => (body.toString("latin1", 0, 6) === "Exif\0\0" ? body.subarray(6) : body);

/**
 * Takes out of a WebP what says where, when and with what it was made, and all that lies behind its end.
 *
 * Errors  Damaged.
 * Source  RFC 9649, sections 2.3 to 2.7.
 */
export function cleanWebp(bytes: Buffer): Buffer {
  if (slice(bytes, 0, 4).toString("latin1") !== "RIFF" || slice(bytes, 8, 4).toString("latin1") !== "WEBP") {
    throw new Damaged();
  }
  const file = slice(bytes, 0, 8 + slice(bytes, 4, 4).readUInt32LE());
  const kept: { type: string; body: Buffer }[] = [];
  let orientation = 1;
  for (let at = 12; at < file.length; ) {
    const type = slice(file, at, 4).toString("latin1");
    const length = slice(file, at + 4, 4).readUInt32LE();
    const body = slice(file, at + 8, length);
    if (type === "EXIF") orientation = orientationIn(withoutPrefix(body));
    if (KEPT.has(type)) kept.push({ type, body });
    at += 8 + length + (length % 2);
  }
  if (!kept.some(({ type }) => type === "VP8 " || type === "VP8L" || type === "ANMF")) throw new Damaged();
  const header = kept.find(({ type }) => type === "VP8X");
  const exif = header === undefined ? null : exifOf(orientation);
  if (header !== undefined) header.body = flagged(header.body, exif !== null);
  if (exif !== null) kept.push({ type: "EXIF", body: exif });
  const chunks = Buffer.concat(kept.map(chunk));
  const head = Buffer.from("RIFF\0\0\0\0WEBP", "latin1");
  head.writeUInt32LE(4 + chunks.length, 4);
  return Buffer.concat([head, chunks]);
}

function flagged(header: Buffer, hasExif: boolean): Buffer {
  const copy = Buffer.from(header);
  const flags = (copy[0] ?? 0) & ~(HAS_XMP | HAS_EXIF);
  copy[0] = hasExif ? flags | HAS_EXIF : flags;
  return copy;
}

function chunk({ type, body }: { type: string; body: Buffer }): Buffer {
  const head = Buffer.from(`${type}\0\0\0\0`, "latin1");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}
