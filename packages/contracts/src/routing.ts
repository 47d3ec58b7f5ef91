import { SET_STATES } from "@kck/domain";
import { z } from "zod";
import { CallNumber } from "./catalog";
import { Answer, Place } from "./intake-commands";
import {
  CategoryId,
  Channel,
  CommandId,
  Instant,
  IntakeId,
  Kind,
  LIMITS,
  Priority,
  Text,
  UnitId,
  UserId,
  Words,
} from "./primitives";
import { Leaf, RoutingRules } from "./routing-rules";

export const RoutingSetId = z.uuid().brand<"RoutingSet">();
export type RoutingSetId = z.infer<typeof RoutingSetId>;

// ---- why a matter goes where ----

export const MetView = z.strictObject({ leaf: Leaf, value: z.string().nullable(), isNegated: z.boolean() });
export type MetView = z.infer<typeof MetView>;

const RuleName = z.strictObject({ key: z.string(), name: z.string() });

/** Why a matter goes where it goes: for a person to read, with the rules before the one that decided. */
export const RoutingExplanation = z.strictObject({
  version: z.int(),
  by: z.enum(["rule", "category", "supervisor"]),
  rule: RuleName.nullable(),
  /** Null is the supervisor's queue. */
  unitId: UnitId.nullable(),
  priority: Priority,
  policyKey: z.string().nullable(),
  skill: z.string().nullable(),
  callFirst: CallNumber.nullable(),
  copyTo: z.array(UnitId),
  because: z.array(MetView),
  before: z.array(
    z.strictObject({
      rule: RuleName,
      why: z.enum(["condition", "excluded", "unit-not-valid"]),
      /** The unit that returned it or is no longer valid. */
      unitId: UnitId.nullable(),
      because: z.array(MetView),
    }),
  ),
});
export type RoutingExplanation = z.infer<typeof RoutingExplanation>;

/** What is known of a matter while it is being typed. */
export const SuggestRoute = z.strictObject({
  kind: Kind,
  categoryId: CategoryId.nullable(),
  description: Text(LIMITS.description),
  answers: z.array(Answer).max(40),
  place: Place,
  channel: Channel,
});
export type SuggestRoute = z.infer<typeof SuggestRoute>;

export const ExplainRoute = z.strictObject({ id: IntakeId });
/** Null for what came before there were rules. */
export const ExplainedView = z.strictObject({ explanation: RoutingExplanation.nullable() });

// ---- the supervisor's work ----

const PersonView = z.strictObject({ id: UserId, name: z.string() });
const Revision = z.int32().nonnegative();

/** What is wrong with a set or worth a second look, as `Finding` of the domain; what it names stands in `name`. */
export const FindingView = z.strictObject({
  severity: z.enum(["error", "warning"]),
  what: z.enum([
    "too-many-rules",
    "key-twice",
    "too-deep",
    "never-holds",
    "unreachable",
    "shadowed",
    "unit-unknown",
    "unit-not-valid",
    "category-unknown",
    "question-unknown",
    "word-unknown",
    "no-receiver",
  ]),
  /** The rule that it is about. */
  rule: z.string().nullable(),
  /** The other rule, unit, category, question or word. */
  name: z.string().nullable(),
  districts: z.array(z.int()),
});
export type FindingView = z.infer<typeof FindingView>;

/** One set without its rules. A set has a version from its publication on. */
export const RoutingSetRow = z.strictObject({
  id: RoutingSetId,
  version: z.int().nullable(),
  state: z.enum(SET_STATES),
  reason: z.string(),
  /** Null for what the product filled in itself. */
  author: PersonView.nullable(),
  publishedBy: PersonView.nullable(),
  updatedAt: Instant,
  backTestedAt: Instant.nullable(),
  publishedAt: Instant.nullable(),
  inForceFrom: Instant.nullable(),
  /** The version that a roll-back brought back. */
  basedOn: z.int().nullable(),
});
export type RoutingSetRow = z.infer<typeof RoutingSetRow>;

export const RoutingSetView = z.strictObject({
  ...RoutingSetRow.shape,
  /** Grows with every save of a draft. */
  revision: Revision,
  /** Whether whoever asks wrote any of it: such a person is not its second one. */
  isOwn: z.boolean(),
  rules: RoutingRules,
  findings: z.array(FindingView),
});
export type RoutingSetView = z.infer<typeof RoutingSetView>;

/** The rules in force, and the draft that is being worked on. */
export const RoutingView = z.strictObject({
  inForce: RoutingSetView,
  open: RoutingSetView.nullable(),
  /** The published set that waits for its date. Whatever is published before then overtakes it for good. */
  waiting: RoutingSetRow.nullable(),
  needsSecondPerson: z.boolean(),
});
export type RoutingView = z.infer<typeof RoutingView>;

export const RoutingHistoryView = z.strictObject({ sets: z.array(RoutingSetRow) });

export const DraftRouting = z.strictObject({
  commandId: CommandId,
  id: RoutingSetId,
  /** The revision that was looked at; null begins a draft. */
  revision: Revision.nullable(),
  reason: Text(LIMITS.note),
  rules: RoutingRules,
});
export type DraftRouting = z.infer<typeof DraftRouting>;

export const RoutingReceipt = z.strictObject({
  id: RoutingSetId,
  revision: z.int(),
  version: z.int().nullable(),
});
export type RoutingReceipt = z.infer<typeof RoutingReceipt>;

/** Runs a draft over the past; both days null takes the last 10,000 intakes, whenever they came. */
export const BackTestRouting = z.strictObject({
  id: RoutingSetId,
  revision: Revision,
  from: Instant.nullable(),
  to: Instant.nullable(),
});
export type BackTestRouting = z.infer<typeof BackTestRouting>;

export const BackTestView = z.strictObject({
  count: z.int(),
  movedCount: z.int(),
  reprioritised: z.int(),
  moves: z.array(
    z.strictObject({
      from: UnitId.nullable(),
      to: UnitId.nullable(),
      /** The newest first. */
      intakes: z.array(z.strictObject({ id: IntakeId, number: z.string() })),
    }),
  ),
  decidedBy: z.array(z.strictObject({ rule: z.string(), count: z.int() })),
  idle: z.array(z.strictObject({ rule: z.string(), shadowedBy: z.string().nullable(), count: z.int() })),
  findings: z.array(FindingView),
});
export type BackTestView = z.infer<typeof BackTestView>;

export const PublishRouting = z.strictObject({
  commandId: CommandId,
  id: RoutingSetId,
  revision: Revision,
  /** Null puts it in force at once. */
  at: Instant.nullable(),
});
export const PublishedRoutingVersion = z.strictObject({ version: z.int32().positive() });

export const PublishedRoutingView = z.strictObject({
  rules: RoutingRules,
  /** The rules of the version before; null for the first. */
  before: RoutingRules.nullable(),
});
export type PublishedRoutingView = z.infer<typeof PublishedRoutingView>;

export const RollBackRouting = z.strictObject({
  commandId: CommandId,
  id: RoutingSetId,
  /** The version that was published before and comes into force again. */
  version: z.int32().positive(),
  reason: Words(LIMITS.note),
});
