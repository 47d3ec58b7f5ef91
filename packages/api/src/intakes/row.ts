import type { CategoryId, IntakeId, IntakeRow, MatterView, UnitId, UserId } from "@kck/contracts";
import { type Channel, type Kind, OPEN_STATUSES, type Priority, type Status } from "@kck/domain";
import type { Disclosed } from "../history/access";

/** The columns of a row of a list, as Prisma names them. */
export const shownInRow = {
  id: true,
  number: true,
  version: true,
  kind: true,
  status: true,
  priority: true,
  channel: true,
  categoryId: true,
  unitId: true,
  assigneeId: true,
  subject: true,
  street: true,
  houseNumber: true,
  placeText: true,
  districtNumber: true,
  createdAt: true,
  updatedAt: true,
  dueAt: true,
  returnCount: true,
  externalNumber: true,
} as const;

export type ListedIntake = {
  id: string;
  number: string;
  version: number;
  kind: string;
  status: string;
  priority: string;
  channel: string;
  categoryId: string | null;
  unitId: string | null;
  assigneeId: string | null;
  subject: string;
  street: string | null;
  houseNumber: string | null;
  placeText: string | null;
  districtNumber: number | null;
  createdAt: Date;
  updatedAt: Date;
  dueAt: Date | null;
  returnCount: number;
  externalNumber: string | null;
};

const OPEN = new Set<string>(OPEN_STATUSES);

/** A row as it leaves the building. The status columns hold only what the domain's lists hold. */
export function toRow(intake: ListedIntake, now: Date, _proof: Disclosed): IntakeRow {
  const address = [intake.street, intake.houseNumber].filter(Boolean).join(" ");
  return {
    id: intake.id as IntakeId,
    number: intake.number,
    version: intake.version,
    kind: intake.kind as Kind,
    status: intake.status as Status,
    priority: intake.priority as Priority,
    channel: intake.channel as Channel,
    categoryId: intake.categoryId as CategoryId | null,
    unitId: intake.unitId as UnitId | null,
    assigneeId: intake.assigneeId as UserId | null,
    subject: intake.subject,
    place: [address, intake.placeText].filter(Boolean).join(", "),
    districtNumber: intake.districtNumber,
    createdAt: intake.createdAt.toISOString(),
    updatedAt: intake.updatedAt.toISOString(),
    dueAt: intake.dueAt?.toISOString() ?? null,
    isOverdue: OPEN.has(intake.status) && intake.status !== "waiting" && intake.dueAt !== null && intake.dueAt < now,
    returnCount: intake.returnCount,
    externalNumber: intake.externalNumber,
  };
}

export const shownAsMatter = {
  id: true,
  number: true,
  subject: true,
  kind: true,
  status: true,
  createdAt: true,
  dueAt: true,
} as const;

type Matter = Pick<ListedIntake, keyof typeof shownAsMatter>;

/** Another matter in a line or two. */
export function toMatter(intake: Matter, _proof: Disclosed): MatterView {
  return {
    id: intake.id as IntakeId,
    number: intake.number,
    subject: intake.subject,
    kind: intake.kind as Kind,
    status: intake.status as Status,
    createdAt: intake.createdAt.toISOString(),
    dueAt: intake.dueAt?.toISOString() ?? null,
  };
}
