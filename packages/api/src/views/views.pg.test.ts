import { ViewId } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { commandId, openCentre } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);

test("a view that others see keeps the filters without the words that were typed; one's own keeps both", async () => {
  const [author, colleague] = [await centre.person("consultant"), await centre.person("consultant")];
  const view = { search: { words: "600100200", statuses: ["closed" as const] }, columns: [] };
  const save = (name: string, isShared: boolean) =>
    author.call.views.save({ ...view, name, isShared, id: ViewId.parse(commandId()), commandId: commandId() });
  await save("Shared", true);
  await save("Own", false);

  expect(await author.call.views.list()).toMatchObject([{ search: view.search }, { search: { statuses: ["closed"] } }]);
  const shared = await colleague.call.views.list();
  expect(shared.map(({ name, search }) => ({ name, search }))).toEqual([
    { name: "Shared", search: { statuses: ["closed"] } },
  ]);
  const rows = await centre.context.db.savedView.findMany({ where: { isShared: true } });
  expect(JSON.stringify(rows)).not.toContain("600100200");
});
