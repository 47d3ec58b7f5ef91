import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

type Picture = {
  width: number;
  height: number /** Red, green and blue of each pixel, as one number. */;
  pixels: Uint32Array;
};

/**
 * Stores a picture of a screen with 256 colours at most: the common ones stay exact, and the many shades at the edges of
 * letters become the nearest of them. To the eye it is the same, on the disk a third.
 *
 * Shapes  a PNG as browsers make it (8 bits, not interlaced) in, an indexed PNG out.
 * Errors  throws on any other kind of PNG.
 */
export function shrink(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png);
  const palette = paletteOf(pixels);
  const nearest = new Map<number, number>();
  const rows = Buffer.alloc(height * (width + 1)); // each row begins with its filter: none
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = pixels[y * width + x] ?? 0;
      const at = nearest.get(colour) ?? nearestIn(palette, colour);
      nearest.set(colour, at);
      rows[y * (width + 1) + 1 + x] = at;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8); // 8 bits for each pixel, which name a colour of the palette
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", colours),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** The commonest colours first; one is left out where a commoner one is near, and nearer ones count as the picture needs. */
function paletteOf(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const common = [...counts].toSorted(([, a], [, b]) => b - a).map(([colour]) => colour);
  for (let apart = 0; ; apart += 3) {
    const palette: number[] = [];
    for (const colour of common) {
      if (palette.every((kept) => distance(kept, colour) > apart * apart)) palette.push(colour);
      if (palette.length > MOST_COLOURS) break;
    }
    if (palette.length <= MOST_COLOURS) return palette;
  }
}

function distance(a: number, b: number): number {
  const part = (bits: number) => ((a >> bits) & 255) - ((b >> bits) & 255);
  return part(16) ** 2 + part(8) ** 2 + part(0) ** 2;
}

function nearestIn(palette: readonly number[], colour: number): number {
  let best = 0;
  for (const [at, kept] of palette.entries()) {
    if (distance(kept, colour) < distance(palette[best] ?? 0, colour)) best = at;
  }
  return best;
}

function decode(png: Buffer): Picture {
  let size = { width: 0, height: 0, bytes: 0 };
  const packed: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") size = sizeOf(data);
    if (type === "IDAT") packed.push(data);
    at += length + 12;
  }
  return { width: size.width, height: size.height, pixels: unfilter(inflateSync(Buffer.concat(packed)), size) };
}

function sizeOf(head: Buffer) {
  const [bits, colours, , , interlaced] = head.subarray(8);
  if (bits !== 8 || interlaced !== 0 || (colours !== 2 && colours !== 6)) throw new Error("not a picture of a browser");
  return { width: head.readUInt32BE(0), height: head.readUInt32BE(4), bytes: colours === 2 ? 3 : 4 };
}

/** Undoes what PNG does to each row: the byte is told as its difference to neighbours. */
function unfilter(rows: Buffer, { width, height, bytes }: ReturnType<typeof sizeOf>): Uint32Array {
  const pixels = new Uint32Array(width * height);
  const stride = width * bytes;
  let above = Buffer.alloc(stride);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (stride + 1)] ?? 0;
    const row = Buffer.from(rows.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)));
    for (let x = 0; x < stride; x += 1) {
      const left = row[x - bytes] ?? 0;
      const up = above[x] ?? 0;
      const corner = above[x - bytes] ?? 0;
      row[x] = (row[x] ?? 0) + predicted(filter, left, up, corner);
    }
    for (let x = 0; x < width; x += 1) {
      pixels[y * width + x] = row.readUIntBE(x * bytes, 3);
    }
    above = row;
  }
  return pixels;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  return filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
}

/** The neighbour that is nearest to left + up - corner. */
function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
