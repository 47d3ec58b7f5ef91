import { relative, sep } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fileFor } from "./static-files";

const ROOT = `${sep}app${sep}out${sep}renderer`;

test("a file of the build is found with its type", () => {
  const file = `${ROOT}${sep}assets${sep}index-a1.js`;
  expect(fileFor(ROOT, "/assets/index-a1.js")).toEqual({ ok: true, file, type: "text/javascript; charset=utf-8" });
});

test.each(["/", "/intakes", "/intakes/0198a/history", "/stanowisko/%C5%82ata"])("%s shows the first page", (path) => {
  expect(fileFor(ROOT, path)).toMatchObject({ ok: true, file: `${ROOT}${sep}index.html` });
});

test.each([
  "/../package.json",
  "/..%2fpackage.json",
  "/a/%2e%2e/%2e%2e/b.js",
  "/..\\b.js",
  "/a%5c..%5cb.js",
  "/C:/b.js",
  "/a%00.js",
  "/%E0%A4%A.js",
  "a.js",
])("%s is refused", (path) => {
  expect(fileFor(ROOT, path)).toEqual({ ok: false, status: 400 });
});

test("a file of an unknown kind is not found rather than guessed", () => {
  expect(fileFor(ROOT, "/assets/a.exe")).toEqual({ ok: false, status: 404 });
});

test("no path at all leads out of the folder", () => {
  const piece = fc.oneof(
    fc.constantFrom("..", ".", "%2e%2e", "%2f", "\\", "%5c", "%00", "/", "a.js", ":"),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const answer = fileFor(ROOT, `/${pieces.join("/")}`);
      if (answer.ok) expect(relative(ROOT, answer.file).split(sep)).not.toContain("..");
    }),
    { numRuns: 2_000 },
  );
});
