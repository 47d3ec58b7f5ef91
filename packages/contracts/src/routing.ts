import {
  type Condition as DomainCondition,
  type Leaf as DomainLeaf,
  isWithinBounds,
  ringFault,
  SET_BOUNDS,
  SET_STATES,
} from "@kck/domain";
import { z } from "zod";
import { CallNumber } from "./catalog";
import { Answer, Place } from "./intakes";
import {
  CategoryId,
  Channel,
  CommandId,
  DistrictNumber,
  Instant,
  IntakeId,
  Kind,
  Latitude,
  LIMITS,
  Longitude,
  Priority,
  Text,
  UnitId,
  UserId,
  Words,
} from "./primitives";

export const RoutingSetId = z.uuid().brand<"RoutingSet">();
export type RoutingSetId = z.infer<typeof RoutingSetId>;

// ---- conditions ----

const Key = Words(60);
const Keys = z.array(Key).min(1).max(120);
const House = z.int().min(1).max(9_999).nullable();
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const MonthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

const Comparison = z.discriminatedUnion("op", [
  z.strictObject({ op: z.literal("one-of"), values: z.array(Words(LIMITS.line)).min(1).max(40) }),
  z.strictObject({ op: z.enum(["at-least", "at-most"]), number: z.number().min(-1e9).max(1e9) }),
  z.strictObject({ op: z.enum(["since", "until"]), at: Instant }),
  z.strictObject({ op: z.literal("given") }),
]);

/** Corners of one area, so that a matter is found in it or outside of it at once. */
const MOST_CORNERS = 2_000;
const Corner = z.tuple([Longitude, Latitude]);
/** A GeoJSON MultiPolygon's coordinates whose rings are closed and cross neither themselves nor each other. */
const Area = z
  .array(z.array(z.array(Corner).min(4).max(MOST_CORNERS)).min(1).max(20))
  .min(1)
  .max(50)
  .refine((area) => area.flat(2).length <= MOST_CORNERS, { error: "too-many-rows", abort: true })
  .refine((area) => ringFault(area) === null, { error: "area-broken" });

const LEAVES = [
  z.strictObject({ type: z.literal("kind"), kinds: z.array(Kind).min(1).max(5) }),
  z.strictObject({ type: z.literal("category"), codes: Keys }),
  z.strictObject({ type: z.literal("district"), numbers: z.array(DistrictNumber).min(1).max(18) }),
  z.strictObject({
    type: z.literal("street"),
    street: Words(LIMITS.line),
    from: House,
    to: House,
    parity: z.enum(["odd", "even"]).nullable(),
  }),
  z.strictObject({ type: z.literal("area"), name: Words(LIMITS.line), area: Area }),
  z.strictObject({ type: z.literal("answer"), question: Key, is: Comparison }),
  z.strictObject({ type: z.literal("channel"), channels: z.array(Channel).min(1).max(4) }),
  z.strictObject({ type: z.literal("priority"), priorities: z.array(Priority).min(1).max(4) }),
  z.strictObject({ type: z.literal("weekday"), days: z.array(z.int().min(1).max(7)).min(1).max(7) }),
  z.strictObject({ type: z.literal("hour"), from: Time, to: Time }),
  z.strictObject({ type: z.literal("season"), from: MonthDay, to: MonthDay }),
  z.strictObject({ type: z.literal("words"), anyOf: z.array(Words(LIMITS.line)).min(1).max(40) }),
  z.strictObject({ type: z.literal("returned-by"), units: Keys }),
] as const;

const Leaf: z.ZodType<DomainLeaf, DomainLeaf> = z.discriminatedUnion("type", LEAVES);
const Parts = z.lazy(() => z.array(AnyCondition).max(60));
const AnyCondition: z.ZodType<DomainCondition, DomainCondition> = z.lazy(() =>
  z.discriminatedUnion("type", [
    ...LEAVES,
    z.strictObject({ type: z.literal("all"), of: Parts }),
    z.strictObject({ type: z.literal("any"), of: Parts }),
    z.strictObject({ type: z.literal("not"), of: AnyCondition }),
  ]),
);

/**
 * A condition of a rule, as `Condition` of the domain describes it.
 *
 * Units   depth and parts as `CONDITION_BOUNDS`; counted before anything recurses, so that no depth exhausts the stack.
 * Errors  `too-deep` beyond these bounds.
 */
export const Condition = z
  .custom<DomainCondition>(isWithinBounds, { error: "too-deep", abort: true })
  .pipe(AnyCondition);

// ---- rules and sets ----

const Receiver = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("unit"), unit: Key }),
  z.strictObject({ type: z.literal("category") }),
  z.strictObject({ type: z.literal("supervisor") }),
]);

export const RoutingRule = z.strictObject({
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  name: Words(LIMITS.line),
  when: Condition,
  action: z.strictObject({
    receiver: Receiver,
    priority: Priority.nullable(),
    policyKey: Key.nullable(),
    person: UserId.nullable(),
    skill: Words(LIMITS.line).nullable(),
    callFirst: CallNumber.nullable(),
    copyTo: z.array(Key).max(5),
  }),
});
export type RoutingRule = z.infer<typeof RoutingRule>;

export const RoutingRules = z.array(RoutingRule).max(SET_BOUNDS.rules);

/** The file of rules with which a centre begins. */
export const RoutingFile = z.strictObject({ reason: Words(LIMITS.note), rules: RoutingRules });
export type RoutingFile = z.infer<typeof RoutingFile>;

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

/** What is wrong with a set or worth a second look, as `Finding` of the domain; what it names stands in `names`. */
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
  rules: RoutingRules,
  findings: z.array(FindingView),
});
export type RoutingSetView = z.infer<typeof RoutingSetView>;

/** The rules in force, and the draft that is being worked on. */
export const RoutingView = z.strictObject({
  inForce: RoutingSetView,
  open: RoutingSetView.nullable(),
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
      count: z.int(),
      /** The newest of them, as many as a table shows. */
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
export const RollBackRouting = z.strictObject({
  commandId: CommandId,
  id: RoutingSetId,
  /** The version that was published before and comes into force again. */
  version: z.int32().positive(),
  reason: Words(LIMITS.note),
});
