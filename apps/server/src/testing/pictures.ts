const decoded = (text: string) => Buffer.from(text, "base64");

/** Small pictures as programs write them, without anything beside the picture. */
export const PICTURES = {
  jpeg: decoded(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAIAAgDAREAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAABv/EABYQAAMAAAAAAAAAAAAAAAAAAAAUYf/EABQBAQAAAAAAAAAAAAAAAAAAAAX/xAAXEQADAQAAAAAAAAAAAAAAAAAAFWEW/9oADAMBAAIRAxEAPwAi5RjPwfeU/9k=",
  ),
  progressiveJpeg: decoded(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wgARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAVAQEBAAAAAAAAAAAAAAAAAAADBf/aAAwDAQACEAMQAAABkCs3/8QAFRABAQAAAAAAAAAAAAAAAAAAABL/2gAIAQEAAQUCt//EABcRAAMBAAAAAAAAAAAAAAAAAAADFFH/2gAIAQMBAT8Brbp//8QAFxEAAwEAAAAAAAAAAAAAAAAAAAMUUf/aAAgBAgEBPwGNWH//xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAY/An//xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAE/IT//2gAMAwEAAgADAAAAEAv/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAEDAQE/EA//xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAECAQE/EG//xAAVEAEBAAAAAAAAAAAAAAAAAAAAcf/aAAgBAQABPxCn/9k=",
  ),
  png: decoded(
    "iVBORw0KGgoAAAANSUhEUgAAAAQAAAAEAgMAAADUn3btAAAADFBMVEX/AACqAFVVAKoAAP9QAAc5AAAAEElEQVQI12NgYAhlWMXwHwAErgH/fIKFMAAAAABJRU5ErkJggg==",
  ),
  webp: decoded(
    "UklGRkwAAABXRUJQVlA4IEAAAADQAQCdASoIAAgAAsBMJagCdGuA/gAGwAD+8i2f419PN/StLg7/qb9frp/pJ+gSEdh//SsfvBf/BMKf8TCjy8AA",
  ),
};

/** The place that must not be found again: 50° 3' 41" N, 19° 56' 14" E, and words around it. */
export const SECRET = "Rynek-Glowny-1";

/** An EXIF block with a position, an owner and the way the camera was held. */
export function exifBlock(order: "II" | "MM", orientation: number): Buffer {
  const isLittle = order === "II";
  const words = Buffer.from(`${SECRET}\0`, "latin1");
  const tiff = Buffer.alloc(128 + words.length);
  const short = (value: number, at: number) =>
    isLittle ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    isLittle ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    short(tag, at);
    short(type, at + 2);
    long(count, at + 4);
    if (type === 3) short(value, at + 8);
    else long(value, at + 8);
  };
  tiff.write(order, 0, "latin1");
  short(42, 2);
  long(8, 4);
  short(3, 8);
  entry(10, 0x010e, 2, words.length, 128); // description
  entry(22, 0x0112, 3, 1, orientation);
  entry(34, 0x8825, 4, 1, 60); // where the position's directory is
  short(1, 60);
  entry(62, 0x0002, 5, 3, 80); // latitude
  for (const [index, value] of [50, 1, 3, 1, 41, 1].entries()) long(value, 80 + index * 4);
  words.copy(tiff, 128);
  return tiff;
}

/** A segment of a JPEG. */
export function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** A JPEG as a phone writes it: position in EXIF, XMP, IPTC and a comment, and another picture behind its end. */
export function phoneJpeg(picture: Buffer, orientation = 6): Buffer {
  const text = (start: string) => Buffer.from(`${start}${SECRET}`, "latin1");
  return Buffer.concat([
    picture.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), exifBlock("MM", orientation)])),
    segment(0xe1, text("http://ns.adobe.com/xap/1.0/\0")),
    segment(0xe2, text("MPF\0")),
    segment(0xed, text("Photoshop 3.0\0")),
    segment(0xfe, text("")),
    picture.subarray(2),
    picture,
    text("ftypmp42"),
  ]);
}

/** A chunk of a PNG, with a check sum that nobody reads. */
export function pngChunk(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length, 0);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, body, Buffer.alloc(4)]);
}

/** A PNG with texts, EXIF and XMP, and something behind its end. */
export function chattyPng(picture: Buffer): Buffer {
  const words = Buffer.from(`Comment\0${SECRET}`, "latin1");
  return Buffer.concat([
    picture.subarray(0, 33),
    ...["tEXt", "zTXt", "iTXt", "tIME", "prVt"].map((type) => pngChunk(type, words)),
    pngChunk("eXIf", exifBlock("II", 3)),
    picture.subarray(33),
    words,
  ]);
}

/** A WebP with EXIF and XMP, as phones write it. */
export function phoneWebp(picture: Buffer, orientation = 6): Buffer {
  const chunk = (type: string, body: Buffer) => {
    const head = Buffer.from(`${type}\0\0\0\0`, "latin1");
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
  };
  const canvas = Buffer.from([0x0c, 0, 0, 0, 7, 0, 0, 7, 0, 0]);
  const chunks = Buffer.concat([
    chunk("VP8X", canvas),
    picture.subarray(12),
    chunk("EXIF", Buffer.concat([Buffer.from("Exif\0\0", "latin1"), exifBlock("II", orientation)])),
    chunk("XMP ", Buffer.from(SECRET, "latin1")),
    chunk("ABCD", Buffer.from(SECRET, "latin1")),
  ]);
  const head = Buffer.from("RIFF\0\0\0\0WEBP", "latin1");
  head.writeUInt32LE(4 + chunks.length, 4);
  return Buffer.concat([head, chunks, Buffer.from(SECRET, "latin1")]);
}

export const PDF = Buffer.from("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n", "latin1");
