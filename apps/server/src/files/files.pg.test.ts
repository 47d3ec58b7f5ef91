import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { mayCall, ROLES } from "@kck/domain";
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openServer } from "../testing/open-server";
import { PDF, PICTURES, phoneJpeg, SECRET } from "../testing/pictures";

const server = await openServer();
afterAll(server.close);
const { prisma } = server.database.db;

const cookies = new Map<string, string>();
const people = new Map<string, string>();
let intakeId = "";
const as = (who: string) => ({ cookie: cookies.get(who) ?? "", origin: server.publicUrl });

async function addUnit(key: string): Promise<string> {
  const day = new Date("2020-01-01");
  const unit = { key, name: key, kind: "unit", validFrom: day, checkedOn: day, mark: "V" };
  return (await prisma.unit.create({ data: unit, select: { id: true } })).id;
}

beforeAll(async () => {
  const [ours, theirs] = [await addUnit("ZDMK"), await addUnit("ZZM")];
  for (const [who, role, unitId] of [
    ...ROLES.filter((role) => role !== "unit-staff").map((role) => [role, role, null] as const),
    ["unit-staff", "unit-staff", ours] as const,
    ["another unit's staff", "unit-staff", theirs] as const,
  ]) {
    const person = await server.addPerson(role, unitId);
    people.set(who, person.id);
    cookies.set(who, await server.signIn(person.email));
  }
  intakeId = v7();
  const now = new Date();
  await server.database.owner.query(
    `INSERT INTO intake (id, number, kind, status, subject, description, channel, priority, unit_id, created_by_id, created_at, updated_at)
       VALUES ($1, 'KCK/2026/000001', 'intervention', 'forwarded', '', '', 'phone', 'P3', $2, $3, $4, $4)`,
    [intakeId, ours, people.get("consultant"), now],
  );
  await prisma.holding.create({ data: { intakeId, unitId: ours, since: now } });
});

type Sent = { bytes?: Buffer; name?: string; type?: string; commandId?: string; intake?: string };
function upload(
  who: string,
  { bytes = PICTURES.jpeg, name = "zdjecie.jpg", type = "image/jpeg", commandId = v7(), intake = intakeId }: Sent = {},
) {
  const form = new FormData();
  form.set("commandId", commandId);
  form.set("file", new File([new Uint8Array(bytes)], name, { type }));
  return fetch(`${server.publicUrl}/files/intakes/${intake}`, { method: "POST", body: form, headers: as(who) });
}
const download = (who: string, id: string) => fetch(`${server.publicUrl}/files/${id}`, { headers: as(who) });
const idOf = async (answer: Response) => ((await answer.json()) as { id: string }).id;
const keptFiles = async () =>
  (await readdir(join(server.folder, "files"), { recursive: true })).filter((name) => /[0-9a-f]{64}/.test(name));

test("a photo comes back without the place where it was taken, and cannot run", async () => {
  const added = await upload("consultant", { bytes: phoneJpeg(PICTURES.jpeg), name: "dziura przy moście.jpg" });
  expect(added.status).toBe(201);
  const answer = await download("unit-staff", await idOf(added));
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.includes(SECRET)).toBe(false);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "image/jpeg",
    "content-length": String(bytes.length),
    "content-disposition": "inline; filename*=UTF-8''dziura%20przy%20mo%C5%9Bcie.jpg",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "cache-control": "private, no-store",
  });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  expect(await keptFiles()).toContain(join(sha256.slice(0, 2), sha256));
});

test("a PDF is saved, never shown", async () => {
  const id = await idOf(await upload("supervisor", { bytes: PDF, name: "pismo.pdf", type: "application/pdf" }));
  const answer = await download("consultant", id);
  expect(answer.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''pismo.pdf");
  expect(Buffer.from(await answer.arrayBuffer()).equals(PDF)).toBe(true);
});

test("adding leaves an event without the name; reading leaves a row in the access log", async () => {
  const id = await idOf(await upload("consultant", { name: "Jan Kowalski.jpg" }));
  const { rows: events } = await server.database.owner.query("SELECT type, data FROM event ORDER BY seq DESC LIMIT 1");
  expect(events).toEqual([{ type: "intake.file-added", data: { attachmentId: id, version: 0 } }]);
  await download("unit-staff", id);
  const { rows: seen } = await server.database.owner.query(
    "SELECT actor_id, context, intake_ids FROM access_log ORDER BY id DESC LIMIT 1",
  );
  expect(seen).toEqual([{ actor_id: people.get("unit-staff"), context: "files.download", intake_ids: [intakeId] }]);
  expect(server.logged.join("")).not.toContain("Kowalski");
});

test("a command sent again adds one file; with another file it is refused", async () => {
  const commandId = v7();
  const answers = await Promise.all(Array.from({ length: 5 }, () => upload("consultant", { commandId })));
  expect(new Set(await Promise.all(answers.map(idOf))).size).toBe(1);
  const other = await upload("consultant", { commandId, bytes: PICTURES.progressiveJpeg });
  expect(other.status).toBe(409);
  expect(await other.json()).toEqual({ reason: "command-reused", fields: [] });
});

test("the table of rights holds for uploads and downloads", async () => {
  const id = await idOf(await upload("consultant"));
  for (const role of ROLES) {
    const [up, down] = [await upload(role), await download(role, id)];
    expect(up.status, `upload as ${role}`).toBe(mayCall(role, "files.upload") ? 201 : 403);
    expect(down.status, `download as ${role}`).toBe(mayCall(role, "files.download") ? 200 : 403);
  }
  const foreign = [await upload("another unit's staff"), await download("another unit's staff", id)];
  const unknown = [
    await upload("consultant", { intake: v7() }),
    await download("consultant", v7()),
    await download("consultant", "x"),
  ];
  for (const answer of [...foreign, ...unknown]) {
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ reason: "not-found", fields: [] });
  }
  for (const answer of [await upload("nobody"), await download("nobody", id)]) expect(answer.status).toBe(401);
});

test("a file that was removed is not found any more", async () => {
  const id = await idOf(await upload("unit-staff"));
  const removed = await server.send("/trpc/files.remove", { body: { commandId: v7(), id }, headers: as("unit-staff") });
  expect(removed.status).toBe(200);
  expect((await download("unit-staff", id)).status).toBe(404);
});

test("of two who remove one file at once, one does, and history tells it once", async () => {
  const id = await idOf(await upload("unit-staff"));
  const remove = () => server.send("/trpc/files.remove", { body: { commandId: v7(), id }, headers: as("unit-staff") });
  const answers = await Promise.all([remove(), remove(), remove()]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404, 404]);
  const told = await prisma.event.findMany({ where: { type: "intake.file-removed" }, select: { data: true } });
  expect(told.filter(({ data }) => Object(data).attachmentId === id)).toHaveLength(1);
});

test("ten megabytes are taken, one byte more is not, and nothing of it is left", async () => {
  const most = 10 * 1024 * 1024;
  const pdf = (size: number) =>
    Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(size - 16), Buffer.from("\n%%EOF\n")]);
  const before = (await keptFiles()).length;
  const over = await upload("consultant", { bytes: pdf(most + 1), name: "a.pdf", type: "application/pdf" });
  expect(over.status).toBe(413);
  expect(await over.json()).toEqual({ reason: "file-too-large", fields: ["file"] });
  expect((await keptFiles()).length).toBe(before);
  expect((await upload("consultant", { bytes: pdf(most), name: "a.pdf", type: "application/pdf" })).status).toBe(201);
});

test("what is no upload is refused with a reason", async () => {
  const program = await upload("consultant", { bytes: Buffer.from("MZ\x90"), name: "zdjecie.jpg" });
  expect(program.status).toBe(415);
  expect(await program.json()).toEqual({ reason: "file-type-refused", fields: ["file"] });
  const turned = await upload("consultant", { name: "zdjecie\u202egpj.jpg" });
  expect(await turned.json()).toEqual({ reason: "text-not-allowed", fields: ["name"] });
  const long = await upload("consultant", { name: `${"x".repeat(300)}.jpg` });
  expect(await long.json()).toEqual({ reason: "text-too-long", fields: ["name"] });
  expect((await upload("consultant", { commandId: "1" })).status).toBe(400);
  for (const body of ["{}", new FormData(), "--x\r\n"]) {
    const answer = await fetch(`${server.publicUrl}/files/intakes/${intakeId}`, {
      method: "POST",
      body,
      headers: as("consultant"),
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ reason: "bad-input" });
  }
  const unnamed = await fetch(`${server.publicUrl}/files/intakes/${intakeId}`, {
    method: "POST",
    body: `--x\r\nContent-Disposition: form-data; name="file"\r\nContent-Type: application/octet-stream\r\n\r\nabc\r\n--x--\r\n`,
    headers: { ...as("consultant"), "content-type": "multipart/form-data; boundary=x" },
  });
  expect(unnamed.status).toBe(400);
  expect(await unnamed.json()).toEqual({ reason: "bad-input", fields: ["file"] });
  const path = await upload("consultant", { name: "C:\\Users\\jan\\zdjecie.jpg" });
  const { name } = await prisma.attachment.findUniqueOrThrow({ where: { id: await idOf(path) } });
  expect(name).toBe("zdjecie.jpg");
});

test("a page of another site cannot make a browser add a file", async () => {
  const form = new FormData();
  form.set("commandId", v7());
  form.set("file", new File([new Uint8Array(PDF)], "a.pdf"));
  const headers = { ...as("consultant"), origin: "https://evil.example" };
  const answer = await fetch(`${server.publicUrl}/files/intakes/${intakeId}`, { method: "POST", body: form, headers });
  expect(answer.status).toBe(403);
});

test("a half-written file under the right name is written again", async () => {
  const sha256 = createHash("sha256").update(PICTURES.png).digest("hex");
  const path = join(server.folder, "files", sha256.slice(0, 2), sha256);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, "half");
  const id = await idOf(await upload("consultant", { bytes: PICTURES.png, name: "a.png", type: "image/png" }));
  const answer = await download("consultant", id);
  expect(Buffer.from(await answer.arrayBuffer()).equals(PICTURES.png)).toBe(true);
  await rm(path);
  expect((await download("consultant", id)).status).toBe(500);
});

test.each([
  [
    "breaks off",
    "multipart/form-data; boundary=b",
    '--b\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\nabc',
  ],
  ["names no boundary", "multipart/form-data", "--b\r\n"],
  ["is no form at all", "multipart/form-data; boundary=b", "xxxxxxxxx"],
  ["is empty", "multipart/form-data; boundary=b", ""],
])("a form that %s is refused, and is no failure of the server", async (_what, type, body) => {
  const headers = { ...as("consultant"), "content-type": type };
  const answer = await fetch(`${server.publicUrl}/files/intakes/${intakeId}`, { method: "POST", body, headers });
  expect([answer.status, await answer.json()]).toEqual([400, { reason: "bad-input", fields: ["file"] }]);
});
