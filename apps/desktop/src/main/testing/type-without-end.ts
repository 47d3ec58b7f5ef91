import { join } from "node:path";
import { openDraftKeys } from "../draft-keys";
import { DraftStore } from "../draft-store";

const [, , folder = ""] = process.argv;
const keys = await openDraftKeys(join(folder, "keys"), null);
const store = await DraftStore.open(join(folder, "drafts"), keys, () => new Date());

// Ends when it is killed; the bound is for the case that nobody does.
for (let turn = 0; turn < 20_000; turn += 1) {
  const saved = await store.save("call-desk", `${turn} ${"x".repeat(150_000)}`);
  if (saved.ok) process.stdout.write(`${turn}\n`);
}
