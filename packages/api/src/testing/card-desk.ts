import type { CardContent, CardId, CardReceipt, EditCard, RevisionId } from "@kck/contracts";
import type { z } from "zod";
import { newId } from "../new-id";
import { type Centre, commandId, type Person } from ".";
import { contentOf } from "./cards";

type Given = Partial<CardContent>;
type Checked = z.infer<typeof EditCard>["checked"];

/** What the next command on the revision of a receipt names. */
export function on({ id, revisionId, revisionVersion }: CardReceipt) {
  if (revisionId === null || revisionVersion === null) throw new Error("the receipt is about no revision");
  return { commandId: commandId(), id, revisionId, version: revisionVersion };
}

/** The steps of writing a card, each as one call: an editor writes, a supervisor publishes, unless others are named. */
export async function openCardDesk(centre: Centre) {
  const editor = await centre.person("editor");
  const supervisor = await centre.person("supervisor");
  const revisionId = () => newId(centre.now()) as RevisionId;
  let count = 0;

  const create = (given: Given = {}, more: { ownerUnitId?: string; reviewDueOn?: string } = {}, by = editor) => {
    count += 1;
    return by.call.cards.create({
      commandId: commandId(),
      id: newId(centre.now()) as CardId,
      revisionId: revisionId(),
      key: `K-${count}`,
      ownerUnitId: null,
      reviewDueOn: null,
      content: contentOf(given),
      ...more,
    });
  };
  const edit = (receipt: CardReceipt, given: Given, by = editor, checked: Checked = []) =>
    by.call.cards.edit({ ...on(receipt), basedOn: null, content: contentOf(given), checked });
  /** Begins the next revision upon the one of a receipt that is in force. */
  const revise = (card: CardReceipt, given: Given, by = editor) =>
    by.call.cards.edit({
      commandId: commandId(),
      id: card.id,
      revisionId: revisionId(),
      version: null,
      basedOn: card.revisionId,
      content: contentOf(given),
      checked: [],
    });
  const submit = (receipt: CardReceipt, by = editor) => by.call.cards.submit(on(receipt));
  const publish = (receipt: CardReceipt, by: Person = supervisor, at: string | null = null) =>
    by.call.cards.publish({ ...on(receipt), at });
  const published = async (...given: Parameters<typeof create>) => publish(await submit(await create(...given)));
  return { editor, supervisor, revisionId, create, edit, revise, submit, publish, published };
}
