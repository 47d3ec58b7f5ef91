import { Refused } from "@kck/api";
import fc from "fast-check";
import { expect, test } from "vitest";
import { chattyPng, exifBlock, PDF, PICTURES, phoneJpeg, phoneWebp, SECRET } from "../testing/pictures";
import { examine } from "./examine";
import { orientationIn } from "./orientation";

const look = (bytes: Buffer, name = "zdjecie", mediaType = "") => examine(bytes, { name, mediaType });
const reasonOf = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.reason;
    throw error;
  }
};
const LATITUDE = Buffer.from([0, 0, 0, 50, 0, 0, 0, 1]);

test.each(["jpeg", "progressiveJpeg"] as const)(
  "a %s loses where it was made and keeps every byte of the picture",
  (kind) => {
    const picture = PICTURES[kind];
    const { bytes, mediaType } = look(phoneJpeg(picture, 6));
    expect(mediaType).toBe("image/jpeg");
    expect(bytes.includes(SECRET)).toBe(false);
    expect(bytes.includes(LATITUDE)).toBe(false);
    const exif = bytes.indexOf("Exif\0\0") + 6;
    expect(orientationIn(bytes.subarray(exif))).toBe(6);
    // What follows the new EXIF segment is the picture as it was, from its first segment to its end.
    expect(bytes.subarray(2 + 36).equals(picture.subarray(2))).toBe(true);
  },
);

test("a picture that says nothing about itself stays as it is", () => {
  for (const picture of Object.values(PICTURES)) expect(look(picture).bytes.equals(picture)).toBe(true);
  expect(look(phoneJpeg(PICTURES.jpeg, 1)).bytes.equals(PICTURES.jpeg)).toBe(true);
});

test("a PNG and a WebP lose texts, EXIF, XMP and what lies behind their end", () => {
  expect(look(chattyPng(PICTURES.png)).bytes.equals(PICTURES.png)).toBe(true);
  const { bytes, mediaType } = look(phoneWebp(PICTURES.webp, 6));
  expect(mediaType).toBe("image/webp");
  expect(bytes.includes(SECRET)).toBe(false);
  expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
  expect(bytes.includes(PICTURES.webp.subarray(12))).toBe(true);
  expect(orientationIn(bytes.subarray(bytes.indexOf("EXIF") + 8))).toBe(6);
  expect(look(phoneWebp(PICTURES.webp, 1)).bytes.includes("EXIF")).toBe(false);
});

test("the way a camera was held is read in both byte orders, and nonsense means upright", () => {
  expect(orientationIn(exifBlock("II", 8))).toBe(8);
  expect(orientationIn(exifBlock("MM", 3))).toBe(3);
  expect(orientationIn(exifBlock("MM", 9))).toBe(1);
  expect(orientationIn(Buffer.from("II*\0\xff\xff\xff\xff", "latin1"))).toBe(1);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (noise) => {
      const value = orientationIn(Buffer.concat([Buffer.from("MM\0*\0\0\0\x08", "latin1"), noise]));
      expect(value >= 1 && value <= 8).toBe(true);
    }),
  );
});

test.each([
  ["a program", Buffer.from("MZ\x90\0", "latin1")],
  ["a page", Buffer.from("<!doctype html><script>alert(1)</script>")],
  ["a drawing that can run", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")],
  ["a moving picture", Buffer.from("GIF89a")],
  ["nothing", Buffer.alloc(0)],
  ["a PDF without its end", Buffer.from("%PDF-1.7 and so on")],
  ["a page that begins before its PDF", Buffer.from(`<script>1</script>${PDF.toString("latin1")}`)],
])("%s is not taken, whatever it is called", (_what, bytes) => {
  expect(reasonOf(() => look(bytes, "zdjecie.jpg", "image/jpeg"))).toBe("file-type-refused");
});

test("a file that lies about its type is not taken", () => {
  expect(reasonOf(() => look(PDF, "pismo.jpg"))).toBe("file-type-refused");
  expect(reasonOf(() => look(PDF, "pismo.pdf", "image/png"))).toBe("file-type-refused");
  expect(reasonOf(() => look(PICTURES.png, "obraz.svg"))).toBe("file-type-refused");
  expect(reasonOf(() => look(PICTURES.jpeg, "a.pdf.html"))).toBe("file-type-refused");
  expect(look(PDF, "PISMO.PDF", "application/octet-stream").mediaType).toBe("application/pdf");
  expect(look(PICTURES.jpeg, "IMG_1.JPEG", "image/jpeg").mediaType).toBe("image/jpeg");
});

test("a damaged picture is refused, never repaired and never the end of the server", () => {
  const whole = [
    phoneJpeg(PICTURES.jpeg),
    phoneJpeg(PICTURES.progressiveJpeg),
    chattyPng(PICTURES.png),
    phoneWebp(PICTURES.webp),
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...whole),
      fc.array(fc.tuple(fc.nat(1_200), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      fc.nat(1_200),
      (picture, changes, cut) => {
        const bytes = Buffer.from(picture.subarray(0, Math.max(12, picture.length - cut)));
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        expect(["file-type-refused", null]).toContain(reasonOf(() => look(bytes)));
      },
    ),
    { numRuns: 2_000 },
  );
  for (const picture of [PICTURES.jpeg, PICTURES.png]) {
    for (let length = 4; length < picture.length; length += 7) {
      expect(
        reasonOf(() => look(picture.subarray(0, length))),
        String(length),
      ).toBe("file-type-refused");
    }
  }
});
