import type { CardSection } from "./sections";

type OnRevision = { cardId: string; revisionId: string };

/** What history says of cards and accounts. Ids and codes alone: the texts lie in the revisions. */
export type CardFact =
  | ({
      type: "card.created" | "card.submitted" | "card.sent-back" | "card.discarded";
    } & OnRevision)
  | ({ type: "card.edited" | "card.published"; sections: readonly CardSection[] } & OnRevision)
  | ({ type: "card.scheduled"; publishAt: string } & OnRevision)
  | { type: "card.archived" | "card.restored"; cardId: string }
  | { type: "card.settled"; cardId: string; unitId: string | null }
  | { type: "card.handed-over"; unitId: string; successorId: string; count: number }
  | { type: "account.proposed" | "account.changed" | "account.declined"; accountId: string; changeId: string };
