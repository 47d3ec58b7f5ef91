import { isDeepStrictEqual } from "node:util";
import {
  CallBack,
  CallBackView,
  type CardContent,
  type ContactId,
  type ResidentId,
  type RevisionId,
} from "@kck/contracts";
import {
  CARD_SECTIONS,
  type CardSection,
  type Channel,
  DAY_MS,
  outdatedIn,
  type ResultCode,
  UNTOLD_SECTIONS,
} from "@kck/domain";
import { disclose } from "../history/access";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { type AccountsAt, accountsOverTime } from "./accounts-then";
import { group } from "./group";
import { type ReadingOfCard, readingsOfCard } from "./readings-of-card";

const MOST = 500;
const TOLD: readonly CardSection[] = CARD_SECTIONS.filter((section) => !UNTOLD_SECTIONS.includes(section));

/** Contacts of the last days that were given a text of a card which has changed since. */
export const callBack = procedureFor("cardUse.callBack")
  .input(CallBack)
  .output(CallBackView)
  .query(async ({ ctx, input }): Promise<CallBackView> => {
    const now = ctx.now();
    const since = new Date(now.getTime() - input.days * DAY_MS);
    const revisions = await ctx.db.cardRevision.findMany({
      where: { cardId: input.cardId, publishedAt: { not: null } },
      select: { id: true, number: true, status: true, content: true },
    });
    const inForce = revisions.find(({ status }) => status === "published");
    if (inForce === undefined) throw new Refused("not-found");
    const [readings, accountsAt] = await Promise.all([
      readingsOfCard(ctx.db, input.cardId, since),
      accountsOverTime(ctx.db),
    ]);
    const current = inForce.content as CardContent; // as it was judged when it was published
    const changed = changesUntil(current, accountsAt, now);
    const contents = new Map(revisions.map(({ id, content }) => [id, content as CardContent]));
    const numbers = new Map(revisions.map(({ id, number }) => [id, number]));

    const outdated = [...group(readings, ({ contactId }) => contactId)].flatMap(([contactId, heard]) => {
      const sections = outdatedIn(
        heard.map(({ section, revisionId, at }) => ({ section, changed: changed(contents.get(revisionId), at) })),
      );
      const last = heard.at(-1);
      return sections === null || last === undefined ? [] : [{ contactId, sections, last }];
    });
    const shown = outdated.toSorted(certainThenNewest).slice(0, MOST);
    const contacts = new Map(
      (
        await ctx.db.contact.findMany({
          where: { id: { in: shown.map(({ contactId }) => contactId) } },
          include: { resident: { select: { name: true, phones: { select: { e164: true, typed: true }, take: 1 } } } },
        })
      ).map((contact) => [contact.id, contact]),
    );
    await disclose(ctx.db, ctx, {
      contactIds: [...contacts.keys()],
      residentIds: [...contacts.values()].flatMap(({ residentId }) => (residentId === null ? [] : [residentId])),
    });
    return {
      revisionId: inForce.id as RevisionId,
      revision: inForce.number,
      isCut: outdated.length > MOST,
      rows: shown.flatMap(({ contactId, sections, last }) => {
        const contact = contacts.get(contactId);
        if (contact === undefined) return [];
        const isNamed = !contact.isAnonymous;
        const used = contact.phoneTyped === null ? undefined : { e164: contact.phoneE164, typed: contact.phoneTyped };
        return {
          contactId: contact.id as ContactId,
          startedAt: contact.startedAt.toISOString(),
          channel: contact.channel as Channel,
          result: contact.result as ResultCode | null,
          residentId: isNamed ? (contact.residentId as ResidentId | null) : null,
          residentName: isNamed ? (contact.resident?.name ?? null) : null,
          phone: isNamed ? (used ?? contact.resident?.phones[0] ?? null) : null,
          toldAt: last.at.toISOString(),
          revision: numbers.get(last.revisionId) ?? inForce.number,
          sections: [...sections],
        };
      }),
    };
  });

/**
 * Which sections said something else at an instant; another number of an account is another fee.
 *
 * Units   each text is compared once, however many callers heard it: a card of a busy quarter has tens of thousands of readings.
 */
function changesUntil(current: CardContent, accountsAt: AccountsAt, now: Date) {
  const accountsNow = accountsAt(current, now);
  const compared = new Map<CardContent, readonly CardSection[]>();
  const changedIn = (then: CardContent): readonly CardSection[] => {
    const known = compared.get(then) ?? TOLD.filter((section) => !isDeepStrictEqual(then[section], current[section]));
    compared.set(then, known);
    return known;
  };
  return (then: CardContent | undefined, at: Date): readonly CardSection[] => {
    if (then === undefined) return [];
    const changed = changedIn(then);
    if (changed.includes("fees") || isDeepStrictEqual(accountsAt(then, at), accountsNow)) return changed;
    return TOLD.filter((section) => section === "fees" || changed.includes(section));
  };
}

type Outdated = { readonly sections: readonly CardSection[]; readonly last: ReadingOfCard };
const certainThenNewest = (a: Outdated, b: Outdated) =>
  Number(a.sections.length === 0) - Number(b.sections.length === 0) || b.last.at.getTime() - a.last.at.getTime();
