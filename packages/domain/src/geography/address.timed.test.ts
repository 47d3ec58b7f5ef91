import { expect, test } from "vitest";
import { parseAddress } from "./address";

test("two hundred times anything is read at once", () => {
  const { user, system } = process.cpuUsage();
  for (const piece of ["12 ", "a / ", "róg ", "1-", "os. ", ", ", "x ", "przystanek ", "skrzyżowanie ", "rogu "])
    parseAddress(piece.repeat(200));
  // The time of the process, not of the clock: a busy machine makes one wait, not work.
  const spent = process.cpuUsage({ user, system });
  expect((spent.user + spent.system) / 1_000).toBeLessThan(250);
});
