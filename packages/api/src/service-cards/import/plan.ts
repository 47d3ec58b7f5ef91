import type { CardContent, SectionChecks } from "@kck/contracts";
import { type CardSection, changedSections } from "@kck/domain";
import type { CurrentCard } from "./current-cards";

/** A draft to be written: of a new card, of the next revision of one, or in the place of an import's own draft. */
export type Draft = {
  readonly card: CurrentCard | null;
  readonly key: string;
  readonly ownerUnitId: string | null;
  readonly isExample: boolean;
  readonly reviewDueOn: Date | null;
  readonly content: CardContent;
  readonly checks: SectionChecks;
  readonly sections: readonly CardSection[];
};

/** What an import would do; nothing is written before this is told. Cards stand by their keys. */
export type CardsPlan = {
  readonly drafts: Draft[];
  readonly created: string[];
  readonly changed: { readonly key: string; readonly sections: readonly CardSection[] }[];
  same: number;
  /** Cards in use that the file does not hold; they are told and left. */
  readonly gone: string[];
  /** Cards that an import does not touch: somebody is writing them, or they are archived. */
  readonly left: { readonly key: string; readonly why: "being-written" | "archived" }[];
};

export const newPlan = (): CardsPlan => ({ drafts: [], created: [], changed: [], same: 0, gone: [], left: [] });

type Wanted = Omit<Draft, "card" | "sections">;

/**
 * Plans one card. A published revision is never changed, and what a person is writing is never replaced.
 *
 * Shapes  the plan, the card as it is or null, what it shall say, and the account in whose name imports write.
 */
export function planCard(plan: CardsPlan, card: CurrentCard | null, wanted: Wanted, authorId: string | null): void {
  const { key } = wanted;
  if (card === null) {
    plan.created.push(key);
    plan.drafts.push({ ...wanted, card, sections: changedSections(null, wanted.content) });
    return;
  }
  const sections = changedSections((card.open ?? card.last)?.content ?? null, wanted.content);
  if (sections.length === 0) {
    plan.same += 1;
    return;
  }
  if (card.archivedAt !== null) {
    plan.left.push({ key, why: "archived" });
    return;
  }
  const isOwnDraft = card.open?.status === "draft" && card.open.editedByIds.every((id) => id === authorId);
  if (card.open !== null && !isOwnDraft) {
    plan.left.push({ key, why: "being-written" });
    return;
  }
  plan.changed.push({ key, sections });
  plan.drafts.push({ ...wanted, card, sections });
}
