import { RevisionId } from "@kck/contracts";
import { expect, test } from "vitest";
import {
  beginEditing,
  type Deed,
  type EditorState,
  editCard,
  isNewer,
  isUnsaved,
  maySend,
  type Stand,
} from "./editor-state";
import { NOTHING_YET } from "./testing";

const revisionId = RevisionId.parse("0196a000-0000-7000-8000-000000000001");
const stand: Stand = { revisionId, version: 3, basedOn: null, content: NOTHING_YET };
const fee = (amountGrosze: number) => [
  { title: "Odpis skrócony", amountGrosze, words: null, form: null, account: null, mark: "V" as const },
];
const after = (state: EditorState, ...deeds: Deed[]) => deeds.reduce(editCard, state);
const typed = (content: Partial<typeof NOTHING_YET>): Deed => ({
  do: "type",
  section: "fees",
  content,
  atMs: 0,
});

test("a form that nobody typed in has nothing to save, and neither has an empty row", () => {
  const fresh = beginEditing(stand, null);
  expect(isUnsaved(fresh)).toBe(false);
  expect(isUnsaved(after(fresh, typed({ steps: [""] })))).toBe(false);
  expect(isUnsaved(after(fresh, typed({ fees: fee(2_200) })))).toBe(true);
});

test("what is typed while a saving is under way is still to be saved", () => {
  const first = after(beginEditing(stand, null), typed({ fees: fee(2_200) }), { do: "send" });
  const sent = first.sending?.content ?? NOTHING_YET;
  const later = after(first, typed({ description: "Nowy" }), {
    do: "saved",
    revisionId,
    version: 4,
    content: sent,
  });
  expect(later.stand).toMatchObject({ version: 4, content: { fees: fee(2_200) } });
  expect(isUnsaved(later)).toBe(true);
  expect(later.edit.now.content.description).toBe("Nowy");
});

test("a check holds once the server was told of it", () => {
  const checked = after(beginEditing(stand, null), { do: "check", section: "fees", mark: "V", atMs: 0 });
  expect(isUnsaved(checked)).toBe(true);
  const saved = after(checked, { do: "send" }, { do: "saved", revisionId, version: 4, content: NOTHING_YET });
  expect(isUnsaved(saved)).toBe(false);
});

test("somebody else's section comes in, one's own stays, and neither is lost by undoing", () => {
  const mine = after(beginEditing(stand, null), typed({ fees: fee(2_200) }));
  const both = after(mine, {
    do: "meanwhile",
    stand: { ...stand, version: 4, content: { ...NOTHING_YET, result: "Odpis" } },
  });
  expect(both.edit.now.content).toMatchObject({ fees: fee(2_200), result: "Odpis" });
  expect(both).toMatchObject({ conflicts: [], taken: ["result"] });
  expect(after(both, { do: "undo" }).edit.now.content).toMatchObject({ fees: [], result: "Odpis" });
});

test("of two texts of one section both are kept until somebody chooses", () => {
  const theirs = { ...stand, version: 4, content: { ...NOTHING_YET, fees: fee(3_300) } };
  const torn = after(beginEditing(stand, null), typed({ fees: fee(2_200) }), { do: "meanwhile", stand: theirs });
  expect(torn.conflicts).toEqual(["fees"]);
  expect(torn.edit.now.content.fees).toEqual(fee(2_200));
  expect(torn.stand.content.fees).toEqual(fee(3_300));

  const own = after(torn, { do: "choose", section: "fees", whose: "mine" });
  expect([own.conflicts, isUnsaved(own)]).toEqual([[], true]);
  const other = after(torn, { do: "choose", section: "fees", whose: "theirs" });
  expect([other.conflicts, isUnsaved(other)]).toEqual([[], false]);
  expect(after(other, { do: "undo" }).edit.now.content.fees).toEqual(fee(2_200));
});

test("what was kept on this machine is brought together with what was saved since", () => {
  const kept = { edit: { content: { ...NOTHING_YET, fees: fee(2_200) }, checked: {} }, base: NOTHING_YET };
  const back = beginEditing({ ...stand, content: { ...NOTHING_YET, result: "Odpis" } }, kept);
  expect(back.edit.now.content).toMatchObject({ fees: fee(2_200), result: "Odpis" });
  expect(isUnsaved(back)).toBe(true);
});

test("what was refused is sent again only when it, or what the server has, is another", () => {
  const sent = after(beginEditing(stand, null), typed({ fees: fee(2_200) }), { do: "send" });
  expect(maySend(sent)).toBe(false);
  const refused = after(sent, { do: "not-saved", mayPass: false });
  expect(maySend(refused)).toBe(false);
  expect(maySend(after(refused, typed({ fees: fee(2_300) })))).toBe(true);
  expect(maySend(after(refused, { do: "meanwhile", stand: { ...stand, version: 4 } }))).toBe(true);
  expect(maySend(after(sent, { do: "not-saved", mayPass: true }))).toBe(true);
});

test("an answer that was overtaken is not news", () => {
  expect(isNewer(stand, { ...stand, version: 2 })).toBe(false);
  expect(isNewer(stand, { ...stand, version: 4 })).toBe(true);
  const other = RevisionId.parse("0196a000-0000-7000-8000-000000000002");
  expect(isNewer(stand, { ...stand, revisionId: other, version: 0 })).toBe(true);
  expect(isNewer({ ...stand, version: null }, { ...stand, revisionId: other, version: null })).toBe(false);
});
