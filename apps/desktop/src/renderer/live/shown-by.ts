import type { LiveEvent } from "@kck/contracts";
import type { CardFact } from "@kck/domain";
import type { QueryFilters } from "@tanstack/react-query";
import type { Trpc } from "../api/trpc";

type Stale = (trpc: Trpc, event: LiveEvent) => readonly QueryFilters[];

/** What is done to drafts: it changes nothing of what is in force. */
const WRITING: readonly string[] = [
  "card.created",
  "card.edited",
  "card.submitted",
  "card.sent-back",
  "card.scheduled",
  "card.discarded",
] satisfies readonly CardFact["type"][];

/** What is done to one matter and shows on the screen of another: that of its master, and of the event it stands for. */
const SHOWN_ELSEWHERE: readonly string[] = ["intake.joined", "intake.separated"];

/**
 * Which queries show what an event is about: the first matching line holds. Only what is on screen is asked for again;
 * the rest is marked stale and asked for when it is shown next.
 */
export const SHOWN_BY: readonly { readonly prefix: string; readonly stale: Stale }[] = [
  {
    prefix: "intake.",
    stale: (trpc, event) => [
      trpc.intakes.list.pathFilter(),
      trpc.intakes.counts.pathFilter(),
      trpc.intakes.similar.pathFilter(),
      trpc.residents.pathFilter(),
      trpc.contacts.open.pathFilter(),
      trpc.routing.explain.pathFilter(),
      trpc.workload.pathFilter(),
      trpc.calls.today.pathFilter(),
      trpc.massEvents.preview.pathFilter(),
      trpc.units.matters.pathFilter(),
      ...(SHOWN_ELSEWHERE.includes(event.type) ? [trpc.massEvents.active.pathFilter()] : []),
      event.intakeId === null || SHOWN_ELSEWHERE.includes(event.type)
        ? trpc.intakes.get.pathFilter()
        : trpc.intakes.get.queryFilter({ id: event.intakeId }),
    ],
  },
  {
    prefix: "card.",
    stale: (trpc, event) => [
      trpc.cards.list.pathFilter(),
      event.cardId === null ? trpc.cards.get.pathFilter() : trpc.cards.get.queryFilter({ id: event.cardId }),
      ...(WRITING.includes(event.type)
        ? [trpc.cards.revision.pathFilter()]
        : [trpc.cards.index.pathFilter(), trpc.cards.fetch.pathFilter()]),
    ],
  },
  {
    prefix: "deadlines.",
    stale: (trpc) => [trpc.deadlines.pathFilter(), trpc.catalog.snapshot.pathFilter()],
  },
  { prefix: "notice.", stale: (trpc) => [trpc.notices.pathFilter()] },
  { prefix: "routing.", stale: (trpc) => [trpc.routing.pathFilter()] },
  {
    prefix: "mass-event.",
    stale: (trpc) => [
      trpc.massEvents.active.pathFilter(),
      trpc.massEvents.past.pathFilter(),
      trpc.massEvents.preview.pathFilter(),
    ],
  },
  { prefix: "agent.", stale: (trpc) => [trpc.calls.pathFilter()] },
  { prefix: "workload.", stale: (trpc) => [trpc.workload.pathFilter()] },
  { prefix: "account.", stale: (trpc) => [trpc.accounts.pathFilter()] },
  // What was read or sent shows in one panel; asked for again at every opening of a card at any desk, residents would be
  // looked at, and logged as looked at, all day.
  {
    prefix: "contact.card-",
    stale: (trpc, event) => [
      event.contactId === null
        ? trpc.cardUse.ofContact.pathFilter()
        : trpc.cardUse.ofContact.queryFilter({ contactId: event.contactId }),
      trpc.cardUse.ofIntake.pathFilter(),
    ],
  },
  {
    prefix: "contact.",
    stale: (trpc) => [trpc.contacts.pathFilter(), trpc.residents.pathFilter(), trpc.calls.today.pathFilter()],
  },
  { prefix: "resident.", stale: (trpc) => [trpc.residents.pathFilter(), trpc.intakes.get.pathFilter()] },
  {
    prefix: "user.",
    stale: (trpc) => [trpc.users.pathFilter(), trpc.session.pathFilter(), trpc.workload.board.pathFilter()],
  },
  { prefix: "session.", stale: (trpc) => [trpc.session.pathFilter(), trpc.users.list.pathFilter()] },
  { prefix: "sign-in.", stale: (trpc) => [trpc.session.locks.pathFilter()] },
  { prefix: "view.", stale: (trpc) => [trpc.views.pathFilter()] },
  {
    prefix: "catalog.",
    stale: (trpc) => [
      trpc.catalog.pathFilter(),
      trpc.categories.pathFilter(),
      trpc.cityLists.pathFilter(),
      trpc.units.pathFilter(),
      trpc.templates.pathFilter(),
      trpc.routing.suggest.pathFilter(),
    ],
  },
];

/** What an event makes stale; one of a sort not listed makes everything stale, for a screen must never lag behind. */
export function staleBy(trpc: Trpc, event: LiveEvent): readonly QueryFilters[] {
  const line = SHOWN_BY.find(({ prefix }) => event.type.startsWith(prefix));
  return line === undefined ? [{}] : line.stale(trpc, event);
}
