import type { CategoryId, IntakeId, IntakeRow, MatterView, UnitId, UserId } from "@kck/contracts";
import { Prisma } from "@kck/db";
import { type Channel, type Kind, OPEN_STATUSES, type Priority, type Status } from "@kck/domain";
import type { Disclosed } from "../history/access";

/** The columns of a row of a list; `i` is the intake. */
export const listedColumns = Prisma.sql`i.id, i.number, i.version, i.kind, i.status, i.priority, i.channel,
  i.category_id AS "categoryId", i.unit_id AS "unitId", i.assignee_id AS "assigneeId", i.subject, i.street,
  i.house_number AS "houseNumber", i.place_text AS "placeText", i.district_number AS "districtNumber",
  i.created_at AS "createdAt", i.updated_at AS "updatedAt", i.due_at AS "dueAt", i.return_count AS "returnCount",
  i.external_number AS "externalNumber"`;

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

/** The columns of another matter; `m` is the intake. */
export const matterColumns = Prisma.sql`m.id, m.number, m.subject, m.kind, m.status, m.created_at AS "createdAt",
  m.due_at AS "dueAt"`;

export type Matter = Pick<ListedIntake, "id" | "number" | "subject" | "kind" | "status" | "createdAt" | "dueAt">;
/** A matter inside JSON that PostgreSQL made. */
export type MatterInJson = Omit<Matter, "createdAt" | "dueAt"> & { createdAt: string; dueAt: string | null };

export function matterFrom({ createdAt, dueAt, ...matter }: MatterInJson): Matter {
  return { ...matter, createdAt: new Date(createdAt), dueAt: dueAt === null ? null : new Date(dueAt) };
}

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
