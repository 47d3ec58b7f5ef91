import {
  type Condition as DomainCondition,
  type Leaf as DomainLeaf,
  isWithinBounds,
  ringFault,
  SET_BOUNDS,
} from "@kck/domain";
import { z } from "zod";
import {
  Channel,
  DistrictNumber,
  Instant,
  Kind,
  Latitude,
  LIMITS,
  Longitude,
  Priority,
  UserId,
  Words,
} from "./primitives";

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
export const MOST_CORNERS = 2_000;
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

/** One condition at the end of a rule. */
export const Leaf: z.ZodType<DomainLeaf, DomainLeaf> = z.discriminatedUnion("type", LEAVES);
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
    callFirst: z.strictObject({ label: Words(LIMITS.line), number: Words(LIMITS.line) }).nullable(),
    copyTo: z.array(Key).max(SET_BOUNDS.copies),
  }),
});
export type RoutingRule = z.infer<typeof RoutingRule>;

export const RoutingRules = z.array(RoutingRule).max(SET_BOUNDS.rules);
export type RoutingRules = z.infer<typeof RoutingRules>;

/** The file of rules with which a centre begins. */
export const RoutingFile = z.strictObject({ reason: Words(LIMITS.note), rules: RoutingRules });
export type RoutingFile = z.infer<typeof RoutingFile>;
