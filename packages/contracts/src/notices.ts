import { ALARMS, RUNGS } from "@kck/domain";
import { z } from "zod";
import { CategoryId, CommandId, Instant, IntakeId, LIMITS, UnitId } from "./primitives";

export const NoticeId = z.uuid().brand<"Notice">();
export type NoticeId = z.infer<typeof NoticeId>;

/** One line under the bell: which deadline of which intake, and as whom the person is told. Nothing of a resident. */
export const NoticeView = z.strictObject({
  id: NoticeId,
  intakeId: IntakeId,
  number: z.string(),
  categoryId: CategoryId.nullable(),
  unitId: UnitId.nullable(),
  alarm: z.enum(ALARMS),
  rung: z.enum(RUNGS),
  /** The deadline that it is about: of the matter, for accepting it, or for the first answer. */
  deadlineAt: Instant,
  createdAt: Instant,
  isRead: z.boolean(),
});
export type NoticeView = z.infer<typeof NoticeView>;

/** The newest lines, and how many are unread in all. */
export const NoticesView = z.strictObject({ unread: z.int(), rows: z.array(NoticeView) });
export type NoticesView = z.infer<typeof NoticesView>;

/** Marks lines as read; null marks all that the person has. */
export const ReadNotices = z.strictObject({
  commandId: CommandId,
  ids: z.array(NoticeId).min(1).max(LIMITS.rows).nullable(),
});
