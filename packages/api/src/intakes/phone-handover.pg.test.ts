import type { PhoneHandover, Receipt } from "@kck/contracts";
import { afterAll, describe, expect, test } from "vitest";
import { commandId, openCentre } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const supervisor = await centre.person("supervisor");
const consultant = await centre.person("consultant");
const { code } = await centre.context.db.category.findFirstOrThrow({
  where: { priority: "P1", parentId: { not: null } },
  select: { code: true },
});
const danger = await centre.category(code);
const PHONED: PhoneHandover = { at: "2026-03-02T08:58:00.000Z", to: "dyspozytor" };

type Change = (on: Pick<Receipt, "id" | "version">, phoneHandover: PhoneHandover | null) => Promise<Receipt>;
const toCategory: Change = ({ id, version }, phoneHandover) =>
  supervisor.call.intakes.categorise({ commandId: commandId(), id, version, categoryId: danger, phoneHandover });
const toPriority: Change = ({ id, version }, phoneHandover) =>
  supervisor.call.intakes.prioritise({
    commandId: commandId(),
    id,
    version,
    priority: "P1",
    note: "",
    phoneHandover,
  });

describe.each([
  ["category", toCategory],
  ["priority", toPriority],
])("a matter that becomes one of danger by another %s", (_what, change) => {
  const lamp = () => centre.intake(consultant, "Iskrzy latarnia na Długiej", { forwardTo: "ZDMK" });
  const seen = ({ id }: Receipt) => supervisor.call.intakes.get({ id });

  test("is refused without a hand-over by phone, and stays as it was", async () => {
    const sparks = await lamp();
    await expect(change(sparks, null)).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: "phone-handover-missing",
    });
    expect(await seen(sparks)).toMatchObject({ priority: "P3", version: sparks.version, phoneHandover: null });
  });

  test("keeps when and to whom it was handed over, in its row and in its history", async () => {
    const sparks = await lamp();
    expect(await change(sparks, PHONED)).toMatchObject({ version: sparks.version + 1 });
    const view = await seen(sparks);
    expect(view).toMatchObject({ priority: "P1", version: sparks.version + 1, phoneHandover: PHONED });
    expect(view.timeline.at(-1)).toMatchObject({ type: "intake.phoned", data: { at: PHONED.at } });
  });

  test("is not asked for a second one, and the first one stays", async () => {
    const sparks = await lamp();
    const urgent = await toPriority(sparks, PHONED);
    const { id, version } = urgent;
    const calm = { commandId: commandId(), id, version, priority: "P3", note: "", phoneHandover: null } as const;
    const calmed = await supervisor.call.intakes.prioritise(calm);
    const again = await change(calmed, null);
    await change(again, { at: "2026-03-02T08:59:00.000Z", to: "straż" });
    const view = await seen(sparks);
    expect(view).toMatchObject({ priority: "P1", phoneHandover: PHONED });
    expect(view.timeline.filter(({ type }) => type === "intake.phoned")).toHaveLength(1);
  });
});
