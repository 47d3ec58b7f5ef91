import { FIGURES } from "@kck/domain";
import { z } from "zod";
import { IntakeRow } from "./intakes";
import { CommandId, Instant, UnitId, UserId } from "./primitives";

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
