import type { Tx } from "@kck/db";
import {
  type ActorKind,
  type AgentState,
  type CardFact,
  type CardSection,
  type IntakeFact,
  isPublic,
  type MessageChannel,
  type ResultCode,
} from "@kck/domain";

/** What happens beside intakes. Ids and codes only, as in every event. */
export type OtherFact =
  | CardFact
  | { type: "agent.state-set"; userId: string; state: AgentState }
  | { type: "contact.started"; contactId: string; channel: string }
  | { type: "contact.identified"; contactId: string }
  | { type: "contact.ended"; contactId: string; result: ResultCode }
  | {
      type: "contact.card-read";
      contactId: string;
      readingId: string;
      cardId: string;
      revisionId: string;
      section: CardSection | null;
    }
  | { type: "contact.card-reported"; contactId: string; reportId: string; cardId: string | null }
  | {
      type: "contact.card-sent";
      contactId: string;
      messageId: string;
      cardId: string;
      revisionId: string;
      channel: MessageChannel;
    }
  | { type: "catalog.template-saved"; key: string; version: number }
  | { type: "catalog.category-saved"; categoryId: string; version: number }
  | { type: "catalog.common-questions-saved" | "catalog.groups-saved"; version: number }
  | { type: "catalog.unit-saved"; unitId: string; version: number }
  | { type: "deadlines.policy-saved" | "deadlines.calendar-saved"; key: string; version: number }
  | { type: "mass-event.confirmed" | "mass-event.changed" | "mass-event.ended"; massEventId: string }
  | { type: "mass-event.caller-counted" | "mass-event.count-taken-back"; massEventId: string; contactId: string }
  | { type: "notice.given" | "notice.read"; userId: string }
  | { type: "resident.saved"; residentId: string }
  | { type: "routing.drafted" | "routing.back-tested"; setId: string }
  | { type: "workload.switched"; unitId: string; isOn: boolean }
  | { type: "workload.person-saved"; userId: string }
  | { type: "routing.published"; setId: string; version: number }
  | {
      type: "user.invited" | "user.changed" | "user.deactivated" | "user.activated" | "user.sessions-ended";
      userId: string;
    };

/** Who did it, and when; the clock and the portal have no account. */
export type Occasion = { readonly actor: { readonly id: string | null; readonly kind: ActorKind }; readonly now: Date };

/** Adds a fact of an intake to the history. Whoever holds or once held the intake is its audience. */
export async function record(
  tx: Tx,
  { actor, now }: Occasion,
  intake: { id: string; version: number },
  fact: IntakeFact,
): Promise<void> {
  const { type, ...facts } = fact;
  const data = JSON.stringify({ ...facts, version: intake.version });
  await tx.$executeRaw`
    INSERT INTO event (at, actor_id, actor_kind, type, is_public, intake_id, unit_ids, data)
    VALUES (${now}, ${actor.id}::uuid, ${actor.kind}, ${type}, ${isPublic(type)}, ${intake.id}::uuid,
      ARRAY(SELECT unit_id FROM holding WHERE intake_id = ${intake.id}::uuid), ${data}::jsonb)`;
}

/** Adds a fact about a contact, a resident, a card or an account to the history. */
export async function recordOther(tx: Tx, { actor, now }: Occasion, fact: OtherFact): Promise<void> {
  const { type, ...facts } = fact;
  const contactId = "contactId" in fact ? fact.contactId : null;
  await tx.$executeRaw`
    INSERT INTO event (at, actor_id, actor_kind, type, is_public, contact_id, unit_ids, data)
    VALUES (${now}, ${actor.id}::uuid, ${actor.kind}, ${type}, false, ${contactId}::uuid, '{}', ${JSON.stringify(facts)}::jsonb)`;
}

/** Adds many facts of cards to the history at once. */
export async function recordOthers(tx: Tx, { actor, now }: Occasion, facts: readonly CardFact[]): Promise<void> {
  const rows = facts.map(({ type, ...data }) => ({ type, data }));
  await tx.$executeRaw`
    INSERT INTO event (at, actor_id, actor_kind, type, is_public, unit_ids, data)
    SELECT ${now}, ${actor.id}::uuid, ${actor.kind}, fact ->> 'type', false, '{}', fact -> 'data'
    FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) AS fact`;
}
