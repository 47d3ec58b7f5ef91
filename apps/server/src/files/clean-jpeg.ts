import { Damaged, slice } from "./damaged";
import { exifOf, orientationIn } from "./orientation";

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COMMENT = 0xfe;
const APP1 = 0xe1;
const EXIF = "Exif\0\0";
/** Segments that pictures need: the frame of the file, colours, and Adobe's word on how colours are coded. */
const KEPT_APPS: Readonly<Record<number, string>> = { 224: "JFIF\0", 226: "ICC_PROFILE\0", 238: "Adobe" };

const isAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
const isApp = (marker: number) => marker >= 0xe0 && marker <= 0xef;

function isKept(marker: number, body: Buffer): boolean {
  if (marker === COMMENT) return false;
  if (!isApp(marker)) return true;
  const name = KEPT_APPS[marker];
  return name !== undefined && body.toString("latin1", 0, name.length) === name;
}

/** Where the coded picture after a scan's header ends: at the next marker that is neither stuffing nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0x00 && next !== 0xff && !isAlone(next)) return at;
  }
  throw new Damaged();
}

/**
 * Takes out of a JPEG what says where, when and with what it was made, and all that lies behind its end.
 *
 * Only what a picture needs stays: EXIF, XMP, IPTC, comments, preview pictures and the film of a "motion photo" go. How the
 * camera was held stays. The coded picture itself is copied byte for byte.
 *
 * Errors  Damaged.
 * Source  ITU-T T.81, annex B.
 */
export function cleanJpeg(bytes: Buffer): Buffer {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) throw new Damaged();
  const kept: Buffer[] = [];
  let orientation = 1;
  let hasPicture = false;
  for (let at = 2; ; ) {
    if (bytes[at] !== 0xff) throw new Damaged();
    while (bytes[at + 1] === 0xff) at += 1; // fill bytes
    const marker = bytes[at + 1];
    if (marker === undefined || marker === 0x00 || marker === SOI) throw new Damaged();
    if (marker === EOI) break;
    if (isAlone(marker)) {
      at += 2;
      continue;
    }
    const length = slice(bytes, at + 2, 2).readUInt16BE();
    if (length < 2) throw new Damaged();
    const body = slice(bytes, at + 4, length - 2);
    const end = at + 2 + length;
    if (marker === APP1 && body.toString("latin1", 0, EXIF.length) === EXIF) {
      orientation = orientationIn(body.subarray(EXIF.length));
    }
    const until = marker === SOS ? endOfScan(bytes, end) : end;
    if (isKept(marker, body)) kept.push(bytes.subarray(at, until));
    hasPicture ||= marker === SOS;
    at = until;
  }
  if (!hasPicture) throw new Damaged();
  return Buffer.concat([Buffer.from([0xff, SOI]), ...exifSegment(orientation), ...kept, Buffer.from([0xff, EOI])]);
}

function exifSegment(orientation: number): Buffer[] {
  const exif = exifOf(orientation);
  if (exif === null) return [];
  const head = Buffer.from([0xff, APP1, 0, 0]);
  head.writeUInt16BE(2 + EXIF.length + exif.length, 2);
  return [head, Buffer.from(EXIF, "latin1"), exif];
}
