import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { DESKTOP, type DesktopApp } from "./open-desktop";

const BUILT = join(DESKTOP, "out/renderer");
const COUNTED = /\.(?:js|css|html)$/;

export type Loaded = { readonly files: number; readonly bytes: number; readonly gzipBytes: number };

/** The scripts, styles and pages among what was asked for up to now, as they would come compressed. */
export async function loadedBy({ asked }: DesktopApp): Promise<Loaded> {
  const names = ["/index.html", ...asked].filter((name) => COUNTED.test(name));
  const files = await Promise.all(names.map((name) => readFile(join(BUILT, name))));
  return {
    files: files.length,
    bytes: files.reduce((sum, file) => sum + file.length, 0),
    gzipBytes: files.reduce((sum, file) => sum + gzipSync(file).length, 0),
  };
}
