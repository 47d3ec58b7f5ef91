import { FIGURES } from "@kck/domain";
import { z } from "zod";
import { IntakeRow } from "./intakes";
import { CategoryId, CommandId, Instant, IntakeId, LIMITS, UnitId, UserId } from "./primitives";

export const Figure = z.enum(FIGURES);

/** After how many hours without anybody of the unit opening it a matter counts as unread. */
const UnreadHours = z.int().min(1).max(240);

const counts = { counts: z.record(Figure, z.int()), load: z.number(), capacity: z.number() };

/** What somebody has in their hands, in points. */
export const PersonLoad = z.strictObject({
  userId: UserId,
  name: z.string(),
  /** Since when they are back; null where they are here. */
  awayUntil: Instant.nullable(),
  ...counts,
});
export type PersonLoad = z.infer<typeof PersonLoad>;

/** A unit with all that it has, taken by somebody or not; null is the centre, which has no capacity. */
export const UnitLoad = z.strictObject({
  unitId: UnitId.nullable(),
  isAutomatic: z.boolean(),
  people: z.array(PersonLoad),
  ...counts,
});
export type UnitLoad = z.infer<typeof UnitLoad>;

export const AskBoard = z.strictObject({ unreadHours: UnreadHours });
export const BoardView = z.strictObject({ units: z.array(UnitLoad) });
export type BoardView = z.infer<typeof BoardView>;

/** What stands behind a figure: of everybody, of a unit or of the centre, or of one person. */
export const AskFigure = z.strictObject({
  figure: Figure,
  unit: z.union([UnitId, z.literal("centre")]).nullable(),
  assigneeId: UserId.nullable(),
  unreadHours: UnreadHours,
});
export type AskFigure = z.infer<typeof AskFigure>;
/** The most pressing first; `isCut` where there are more. */
export const FigureView = z.strictObject({ rows: z.array(IntakeRow), isCut: z.boolean() });

export const AutomaticSwitch = z.strictObject({ unitId: UnitId, isOn: z.boolean() });
export const SwitchAutomatic = z.strictObject({ commandId: CommandId, ...AutomaticSwitch.shape });

const ratio = { load: z.number(), capacity: z.number() };
export const SuggestionReason = z.union([
  z.strictObject({ type: z.enum(["least-loaded", "load"]), ...ratio }),
  z.strictObject({ type: z.enum(["nobody-has-room", "knows-category"]) }),
  z.strictObject({ type: z.enum(["same-street", "same-resident"]), count: z.int() }),
]);
/** Who should be given a matter, the best first; nobody where it waits until somebody has room. */
export const SuggestionsView = z.strictObject({
  rows: z.array(z.strictObject({ userId: UserId, name: z.string(), reasons: z.array(SuggestionReason) })),
});
export type SuggestionsView = z.infer<typeof SuggestionsView>;

/** Several matters that are to be given at once. */
export const AskTogether = z.strictObject({ ids: z.array(IntakeId).min(1).max(LIMITS.rows) });
/** Whom each of them should be given; null where it waits until somebody has room. */
export const TogetherView = z.strictObject({
  rows: z.array(z.strictObject({ intakeId: IntakeId, suggested: SuggestionsView.shape.rows.element.nullable() })),
});
export type TogetherView = z.infer<typeof TogetherView>;

/** When somebody is not at work: from one instant to another. */
export const AbsenceView = z
  .strictObject({ from: Instant, to: Instant })
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to), { path: ["to"], error: "bad-input" });

const abilities = {
  userId: UserId,
  /** The account's, so that of two who change it the second is told. */
  version: z.int().min(0).max(2_000_000_000),
  /** The share of full time that they work, from 0 to 1. */
  workShare: z.number().min(0).max(1),
  /** Those that are not over. */
  absences: z.array(AbsenceView).max(50),
  /** Categories that they know, each with all that lies under it. */
  skills: z.array(CategoryId).max(200),
};
/** How much somebody is there, and what they know. */
export const AbilitiesView = z.strictObject({ name: z.string(), ...abilities });
export type AbilitiesView = z.infer<typeof AbilitiesView>;
/** Every version of that, the newest first; without an author it is what there was before the first change. */
export const AbilitiesHistory = z.strictObject({
  rows: z.array(
    z.strictObject({
      version: z.int(),
      workShare: abilities.workShare,
      absences: abilities.absences,
      skills: abilities.skills,
      author: z.strictObject({ name: z.string() }).nullable(),
      createdAt: Instant,
    }),
  ),
});
export type AbilitiesHistory = z.infer<typeof AbilitiesHistory>;
export const AskAbilities = z.strictObject({ userId: UserId });
export const SaveAbilities = z.strictObject({ commandId: CommandId, ...abilities });
export type SaveAbilities = z.infer<typeof SaveAbilities>;
