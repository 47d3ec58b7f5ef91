import { type MediaType, Refused } from "@kck/api";
import { cleanJpeg } from "./clean-jpeg";
import { cleanPng, PNG_SIGNATURE } from "./clean-png";
import { cleanWebp } from "./clean-webp";
import { Damaged } from "./damaged";

const latin1 = (bytes: Buffer, from: number, to: number) => bytes.toString("latin1", from, to);

/** PDF's end mark stands within the last kilobyte (Adobe's implementation note 18). */
const endsAsPdf = (bytes: Buffer) => bytes.subarray(-1_024).includes("%%EOF");

/** The type that the content itself shows; null for all that is not taken. */
function typeOf(bytes: Buffer): MediaType | null {
  if (latin1(bytes, 0, 3) === "\xff\xd8\xff") return "image/jpeg";
  if (bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return "image/png";
  if (latin1(bytes, 0, 4) === "RIFF" && latin1(bytes, 8, 12) === "WEBP") return "image/webp";
  return latin1(bytes, 0, 5) === "%PDF-" && endsAsPdf(bytes) ? "application/pdf" : null;
}

const CLEAN: Record<MediaType, (bytes: Buffer) => Buffer> = {
  "image/jpeg": cleanJpeg,
  "image/png": cleanPng,
  "image/webp": cleanWebp,
  "application/pdf": (bytes) => bytes,
};

const ENDINGS: Record<MediaType, readonly string[]> = {
  "image/jpeg": ["jpg", "jpeg", "jfif"],
  "image/png": ["png"],
  "image/webp": ["webp"],
  "application/pdf": ["pdf"],
};
/** What a browser says that knows no type. */
const UNKNOWN_TYPES = ["", "application/octet-stream"];

function isHonest(type: MediaType, declared: { name: string; mediaType: string }): boolean {
  const ending = /\.([^.]*)$/.exec(declared.name)?.[1]?.toLowerCase();
  const isNamedSo = ending === undefined || ENDINGS[type].includes(ending);
  return isNamedSo && (declared.mediaType === type || UNKNOWN_TYPES.includes(declared.mediaType));
}

/**
 * Tells a file's type from its content and takes out of pictures what says where they were made.
 *
 * Shapes  the bytes, and what their sender calls them; the type and the bytes to keep.
 * Errors  `file-type-refused` for a type that is not taken, for a file that is damaged, and for one that lies about its type.
 */
export function examine(
  bytes: Buffer,
  declared: { name: string; mediaType: string },
): { mediaType: MediaType; bytes: Buffer } {
  const mediaType = typeOf(bytes);
  if (mediaType === null || !isHonest(mediaType, declared)) throw new Refused("file-type-refused", ["file"]);
  try {
    return { mediaType, bytes: CLEAN[mediaType](bytes) };
  } catch (error) {
    if (error instanceof Damaged) throw new Refused("file-type-refused", ["file"]);
    throw error;
  }
}
