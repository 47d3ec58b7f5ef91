import { type CardContent, MessageReceipt, readPhone, SendCard } from "@kck/contracts";
import type { Tx } from "@kck/db";
import { type MessageChannel, publicLinkOf } from "@kck/domain";
import { z } from "zod";
import { keepReadings } from "../card-use/store";
import type { Entered } from "../context";
import { recordOther } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { compose } from "./compose";
import { queue } from "./store";

const Email = z.email();

/** Puts a card into the outbox for a caller. What was sent as text counts as told, like what was read out. */
export const sendCard = procedureFor("messages.sendCard")
  .input(SendCard)
  .output(MessageReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const { channel, what, section, id, cardId, revisionId, contactId } = input;
      if (!ctx.outbox?.[channel]) throw new Refused("channel-off", ["channel"]);
      const { texts, cardUrl } = ctx.outbox;
      const recipient = recipientOf(channel, input.recipient);
      const now = ctx.now();
      await assertOwn(tx, ctx, contactId);
      const revision = await inForce(tx, cardId, revisionId);
      const content = revision.content as CardContent; // as it was judged when it was published
      const link = publicLinkOf(content, cardUrl);
      if (link === null && what === "link") throw new Refused("link-missing");
      const accounts = new Map((await tx.bankAccount.findMany()).map(({ key, number }) => [key, number]));
      const { isExample } = revision.card;
      const { subject, body } = compose({ content, isExample, accounts, what, section, link, channel, texts });
      const purpose = `card-${what}`;
      const about = { id, channel, contactId, cardId, purpose, createdById: ctx.actor.id };
      await queue(tx, [{ ...about, recipient, subject, body }], now);
      if (contactId !== null) {
        const occasion = { actor: ctx.actor, now };
        const fact = { type: "contact.card-sent", contactId, messageId: id, cardId, revisionId, channel } as const;
        await recordOther(tx, occasion, fact);
        const told = { id, cardId, revisionId, section, contactId, afterMs: null, at: now };
        if (what === "text") await keepReadings(tx, occasion, [told]);
      }
      return { id };
    }),
  );

/** An address as it is kept: E.164 for phones. Errors: `bad-input` for what is none. */
function recipientOf(channel: MessageChannel, typed: string): string {
  const recipient = channel === "email" ? Email.safeParse(typed).data : readPhone(typed).e164;
  if (recipient === undefined || recipient === null) throw new Refused("bad-input", ["recipient"]);
  return recipient;
}

async function assertOwn(tx: Tx, ctx: Entered, contactId: string | null): Promise<void> {
  if (contactId === null) return;
  const own = { id: contactId, takenById: ctx.actor.id };
  if ((await tx.contact.count({ where: own })) === 0) throw new Refused("not-found", ["contactId"]);
}

/** The revision of a card, as long as it is in force. Errors: `changed-meanwhile` where there is a newer one. */
async function inForce(tx: Tx, cardId: string, id: string) {
  const revision = await tx.cardRevision.findFirst({
    where: { id, cardId, publishedAt: { not: null } },
    select: { status: true, content: true, card: { select: { isExample: true } } },
  });
  if (revision === null) throw new Refused("not-found", ["revisionId"]);
  if (revision.status !== "published") throw new Refused("changed-meanwhile", ["revisionId"]);
  return revision;
}
