import { afterAll, expect, test } from "vitest";
import { openCentre } from "../testing";
import { openCardDesk } from "../testing/card-desk";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const { published, revise, create } = await openCardDesk(centre);
const { pool } = centre.database.db;
const card = await published({ title: "Dowód osobisty" });
const old = card.revisionId ?? expect.fail("no revision");

test.each([
  ["its words", `content = '{}'`],
  ["its title", "title = 'Inny'"],
  ["its checks", `checks = '{"fees": null}'`],
  ["its number", "number = 7"],
  ["its authors", "edited_by_ids = '{}'"],
  ["who published it", "approved_by_id = NULL"],
  ["when it was published", "published_at = now()"],
  ["that it was published", "status = 'draft'"],
])("neither the server nor the owner of the database changes %s of a published revision", async (_what, change) => {
  for (const database of [pool, centre.database.owner]) {
    await expect(database.query(`UPDATE card_revision SET ${change} WHERE id = $1`, [old])).rejects.toMatchObject({
      code: "42501",
    });
  }
});

test("no revision is removed, and no card, account or change of one", async () => {
  for (const table of ["card_revision", "service_card", "bank_account", "bank_account_change"]) {
    await expect(pool.query(`DELETE FROM ${table}`)).rejects.toThrow(`permission denied for table ${table}`);
    await expect(pool.query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow("permission denied");
  }
  await expect(centre.database.owner.query("DELETE FROM card_revision")).rejects.toMatchObject({ code: "42501" });
  await expect(centre.database.owner.query("TRUNCATE card_revision")).rejects.toMatchObject({ code: "42501" });
});

test("a revision ends once: it neither comes back into force nor gets another end", async () => {
  const ended = await published({ title: "Inna" });
  await pool.query("UPDATE card_revision SET status = 'archived', ended_at = now() WHERE id = $1", [ended.revisionId]);
  for (const change of ["status = 'published'", "ended_at = NULL", "ended_at = now() + interval '1 day'"]) {
    const sql = `UPDATE card_revision SET ${change} WHERE id = $1`;
    await expect(pool.query(sql, [ended.revisionId])).rejects.toMatchObject({ code: "42501" });
  }
});

test("a card has one revision in force and one that is being written, whoever writes to the database", async () => {
  const { id } = await revise(card, { title: "Następna" });
  const second = (status: string) =>
    pool.query(
      `INSERT INTO card_revision (id, card_id, number, status, title, content, checks, created_at, updated_at)
       VALUES (gen_random_uuid(), $1, 99, $2, '', '{}', '{}', now(), now())`,
      [id, status],
    );
  for (const status of ["draft", "in-review", "scheduled", "published"]) {
    await expect(second(status)).rejects.toMatchObject({ code: "23505" });
  }
});

test("a draft, by contrast, may change", async () => {
  const draft = await create();
  const { rowCount } = await pool.query("UPDATE card_revision SET title = 'Inny' WHERE id = $1", [draft.revisionId]);
  expect(rowCount).toBe(1);
});
