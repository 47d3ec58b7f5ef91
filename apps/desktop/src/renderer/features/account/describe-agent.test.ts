import { expect, test } from "vitest";
import { describeAgent } from "./describe-agent";

test("a browser that names others as well is known by its own name", () => {
  const edge =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0";
  expect(describeAgent(edge)).toEqual({ isDesktop: false, browser: "Edge", system: "Windows" });
});

test("the desktop is told from a browser", () => {
  expect(describeAgent("Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Electron/45.4 Safari/537.36").isDesktop).toBe(
    true,
  );
});

test("what names nothing that is known stays unknown", () => {
  expect(describeAgent(null)).toEqual({ isDesktop: false, browser: null, system: null });
  expect(describeAgent("curl/8")).toEqual({ isDesktop: false, browser: null, system: null });
});
