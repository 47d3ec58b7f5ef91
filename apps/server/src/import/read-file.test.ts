import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readMap } from "./import-map";
import { type Line, readLines } from "./read-file";

const folder = await mkdtemp(join(tmpdir(), "kck-import-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const MAP = {
  source: "Test",
  time: { zone: "UTC", formats: ["yyyy-MM-dd"] },
  number: "no",
  openedAt: "day",
  status: { always: "registered" },
  description: [{ column: "text" }],
};
let files = 0;

async function all(lines: AsyncIterable<Line>): Promise<Line[]> {
  const read: Line[] = [];
  for await (const line of lines) read.push(line);
  return read;
}

async function read(content: string | Buffer, map: object = {}): Promise<Line[]> {
  files += 1;
  const path = join(folder, `${files}.csv`);
  await writeFile(path, content);
  return all(readLines(path, readMap(JSON.stringify({ ...MAP, ...map }))));
}

const row = (no: string, text = "x") => ({ no, day: "2026-01-01", text });

test("a file is read line by line, whatever its line ends, with or without a mark at its beginning", async () => {
  const expected = [
    { line: 2, row: row("1") },
    { line: 3, row: row("2", "ż, „ó”") },
  ];
  expect(await read('no,day,text\n1,2026-01-01,x\n2,2026-01-01,"ż, „ó”"\n')).toEqual(expected);
  expect(await read('\ufeffno,day,text\r\n1,2026-01-01,x\r\n2,2026-01-01,"ż, „ó”"')).toEqual(expected);
});

test("a case of several lines is named by its first", async () => {
  const lines = await read('no,day,text\n1,2026-01-01,"a\nb\nc"\n2,2026-01-01,x\n');
  expect(lines.map(({ line }) => line)).toEqual([2, 5]);
});

test("a line with a fault of its own is refused alone", async () => {
  const lines = await read('no,day,text\n1,2026-01-01,x\n2\n3,2026-01-01,x,y\n4,2026-01-01,a"b\n5,2026-01-01,x\n');
  expect(lines.toSorted((a, b) => a.line - b.line)).toEqual([
    { line: 2, row: row("1") },
    { line: 3, refused: expect.stringContaining("more or fewer fields") },
    { line: 4, refused: expect.stringContaining("more or fewer fields") },
    { line: 5, refused: expect.stringContaining("quotation mark") },
    { line: 6, row: row("5") },
  ]);
});

test("other encodings are read where the map names them", async () => {
  const windows = Buffer.concat([Buffer.from("no,day,text\n1,2026-01-01,"), Buffer.from([0xbf, 0xf3, 0xb3, 0x77])]);
  expect(await read(windows, { file: { encoding: "windows-1250" } })).toEqual([{ line: 2, row: row("1", "żółw") }]);
});

const long = "x".repeat(1_000_000);
test.each([
  [
    "another encoding than its map says",
    Buffer.from([...Buffer.from("no,day,text\n1,2026-01-01,x\n2,2026-01-01,"), 0xbf]),
    /^Line 3 .*utf-8/,
  ],
  ["an open quotation mark", 'no,day,text\n1,2026-01-01,"x\n2,2026-01-01,x\n', /^Line \d .*quoted field/],
  [
    "a quotation mark in the midst of a quoted field",
    'no,day,text\n1,2026-01-01,"x"y\n2,2026-01-01,x\n',
    /^Line \d .*too early/,
  ],
  ["a line of a megabyte", `no,day,text\n1,2026-01-01,${long}\n2,2026-01-01,x\n`, /256 KiB/],
  ["a quoted field of a megabyte", `no,day,text\n1,2026-01-01,"${long}"\n`, /256 KiB/],
  ["a header of a megabyte", long, /256 KiB|columns/],
  ["no column that its map names", "no,text\n1,x\n", /columns that the file does not have: "day"/],
  ["two columns of one name", "no,day,text,text\n1,2026-01-01,x,y\n", /two columns named "text"/],
  ["nothing in it", "", /no header/],
])("a file with %s is refused whole, in one sentence", async (_name, content, sentence) => {
  await expect(read(content)).rejects.toMatchObject({ name: "BadImport", message: expect.stringMatching(sentence) });
});

test("a file with nothing but its header holds no case", async () => {
  expect(await read("no,day,text\n")).toEqual([]);
});

test("a file that is not there is said so", async () => {
  const path = join(folder, "none.csv");
  await expect(all(readLines(path, readMap(JSON.stringify(MAP))))).rejects.toThrow(/There is no file/);
});
