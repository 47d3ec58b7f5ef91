import { expect, test, vi } from "vitest";
import { hashPassword, verifyPassword } from "./password";

// Hashing is meant to be slow, and slower where other tests run beside it.
vi.setConfig({ testTimeout: 30_000 });

test("a password opens its own hash and no other does", async () => {
  const hash = await hashPassword("Zażółć gęślą jaźń");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$[^$]{22}\$[^$]{43}$/);
  expect(await verifyPassword({ hash, password: "Zażółć gęślą jaźń" })).toBe(true);
  expect(await verifyPassword({ hash, password: "zażółć gęślą jaźń" })).toBe(false);
});

test("the same letters are the same password, however the keyboard composes them", async () => {
  const hash = await hashPassword("sło\u0301wko-dwanaście".normalize("NFC"));
  expect(await verifyPassword({ hash, password: "sło\u0301wko-dwanaście".normalize("NFD") })).toBe(true);
});

test("a hash made elsewhere with Argon2id is understood", async () => {
  // The reference implementation: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 24
  const reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
  expect(await verifyPassword({ hash: reference, password: "password" })).toBe(true);
});

test("what is no hash of ours opens nothing", async () => {
  for (const hash of ["", "password", "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$x", "salt:deadbeef"]) {
    expect(await verifyPassword({ hash, password: "password" })).toBe(false);
  }
});
