import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOurDownload, isOurs } from "./origin";
import { mayAsk } from "./sender";
import { parseServerAddress } from "./server-address";
import { isForServer } from "./server-proxy";

describe("the address of the server", () => {
  test.each([
    ["http://127.0.0.1:4155", "http://127.0.0.1:4155"],
    ["http://localhost:4155/", "http://localhost:4155"],
    ["http://[::1]:4155", "http://[::1]:4155"],
    ["http://127.1", "http://127.0.0.1"],
    ["https://kck.krakow.pl", "https://kck.krakow.pl"],
  ])("%s is taken", (text, origin) => {
    expect(parseServerAddress(text)).toEqual({ ok: true, origin });
  });

  test.each([
    ["", "not-an-address"],
    ["kck.krakow.pl", "not-an-address"],
    ["file:///etc/passwd", "not-an-address"],
    ["ws://127.0.0.1", "not-an-address"],
    ["http://kck.krakow.pl", "https-needed"],
    ["http://10.0.0.1", "https-needed"],
    ["http://127.0.0.1.example.org", "https-needed"],
    ["http://localhost.example.org", "https-needed"],
    ["http://127.0.0.1@example.org", "https-needed"],
    ["https://anna:haslo@kck.krakow.pl", "only-an-origin"],
    ["https://kck.krakow.pl/kck", "only-an-origin"],
    ["https://kck.krakow.pl/?a=b", "only-an-origin"],
  ])("%s is refused: %s", (text, refusal) => {
    expect(parseServerAddress(text)).toEqual({ ok: false, refusal });
  });

  test("whatever is taken over plain http stays on this machine", () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ["http"] }), (text) => {
        expect(parseServerAddress(text).ok).toBe(false);
      }),
    );
  });
});

describe("the app's own origin", () => {
  test.each(["kck://app/", "kck://app/intakes/1?status=open#x"])("%s is ours", (address) => {
    expect(isOurs(address)).toBe(true);
  });

  test.each([
    "",
    "about:blank",
    "http://app/",
    "kck://app.example.org/",
    "kck://other/",
    "kck://app@other/",
    "kck://anna@app/",
    "kck://app:1/",
    "file:///kck://app/",
    "data:text/html,kck://app/",
    "blob:kck://app/1",
  ])("%s is not", (address) => {
    expect(isOurs(address)).toBe(false);
  });

  test("a file made by a page of ours may be saved, one from elsewhere may not", () => {
    expect(isOurDownload("blob:kck://app/0a1b")).toBe(true);
    expect(isOurDownload("kck://app/files/1")).toBe(true);
    expect(isOurDownload("blob:https://example.org/0a1b")).toBe(false);
    expect(isOurDownload("https://example.org/a.exe")).toBe(false);
  });
});

describe("who may ask main", () => {
  const page = { url: "kck://app/", isTopFrame: true, isOurWindow: true };

  test("the page of our own window may", () => {
    expect(mayAsk(page)).toBe(true);
  });

  test.each([
    ["another page in it", { ...page, url: "https://example.org/" }],
    ["a frame inside it", { ...page, isTopFrame: false }],
    ["another window", { ...page, isOurWindow: false }],
    ["a frame that is gone", { ...page, url: "" }],
  ])("%s may not", (_who, sender) => {
    expect(mayAsk(sender)).toBe(false);
  });
});

test("only the server's own paths go to the server", () => {
  const asked = [
    "/trpc/intakes.find",
    "/api/auth/sign-in/email",
    "/events",
    "/files/1",
    "/tiles/12/2275/1386",
    "/healthz",
  ];
  expect(asked.filter((path) => !isForServer(path))).toEqual([]);
  const own = [
    "/",
    "/intakes",
    "/trpcx",
    "/eventsx",
    "/events/1",
    "/healthz/",
    "/assets/api/a.js",
    "/apix/auth",
    "//api/x",
  ];
  expect(own.filter((path) => isForServer(path))).toEqual([]);
});
