import { type AttachmentId, IntakeById, IntakeView, type ResidentId } from "@kck/contracts";
import { actionsFor, type ClosingOutcome, WAITS_FOR } from "@kck/domain";
import type { Entered } from "../context";
import { promiseViewOf } from "../deadlines/promise-view";
import { disclose } from "../history/access";
import { Refused } from "../refused";
import { proposedBy } from "../routing/reason";
import { procedureFor } from "../trpc";
import { visibleTo } from "./rights";
import { shownAsMatter, shownInRow, toMatter, toRow } from "./row";
import { timelineOf } from "./timeline";

const shown = {
  ...shownInRow,
  description: true,
  latitude: true,
  longitude: true,
  phonedAt: true,
  phonedTo: true,
  policyKey: true,
  policyVersion: true,
  calendarKey: true,
  calendarVersion: true,
  acceptBy: true,
  firstAnswerBy: true,
  warnAt: true,
  deadlineSteps: true,
  scheduledFor: true,
  waitingSince: true,
  outcome: true,
  publicAnswer: true,
  resolvedAt: true,
  closedAt: true,
  createdById: true,
  externalSource: true,
  routingReason: true,
  residentId: true,
  answers: { select: { key: true, label: true, value: true } },
  resident: {
    select: { id: true, version: true, name: true, email: true, phones: { select: { e164: true, typed: true } } },
  },
  master: { select: shownAsMatter },
  duplicates: { select: shownAsMatter, orderBy: { createdAt: "asc" } },
  attachments: {
    select: { id: true, name: true, mediaType: true, sizeBytes: true, createdAt: true },
    where: { removedAt: null },
    orderBy: { createdAt: "asc" },
  },
} as const;

/** What is shown beside the matter to the centre alone: units see no other matters of a resident. */
async function otherMatters(ctx: Entered, residentId: string | null, id: string) {
  if (residentId === null || ctx.actor.kind === "unit-staff") return [];
  return ctx.db.intake.findMany({
    where: { residentId, id: { not: id } },
    select: shownAsMatter,
    orderBy: { createdAt: "desc" },
    take: 20,
  });
}

/** How many callers wait for its answer: those who follow it, and those who follow what repeats it. */
async function followersOf(ctx: Entered, id: string): Promise<number> {
  const matters = { OR: [{ id }, { masterId: id }] };
  return (await ctx.db.follower.groupBy({ by: ["contactId"], where: { intake: matters } })).length;
}

/** One intake, whole: what, where, who, its history, and what this person may do with it now. */
export const getIntake = procedureFor("intakes.get")
  .input(IntakeById)
  .output(IntakeView)
  .query(async ({ ctx, input }): Promise<IntakeView> => {
    const now = ctx.now();
    const intake = await ctx.db.intake.findFirst({ where: { AND: [{ id: input.id }, visibleTo(ctx)] }, select: shown });
    if (intake === null) throw new Refused("not-found");
    const [others, author, followers] = await Promise.all([
      otherMatters(ctx, intake.residentId, intake.id),
      ctx.db.user.findUnique({ where: { id: intake.createdById }, select: { name: true } }),
      followersOf(ctx, intake.id),
    ]);
    const isUnits = ctx.actor.kind === "unit-staff";
    const linked = isUnits ? [] : [...intake.duplicates, ...(intake.master === null ? [] : [intake.master])];
    const proof = await disclose(ctx.db, ctx, {
      residentIds: intake.residentId === null ? [] : [intake.residentId],
      intakeIds: [intake.id, ...linked.map((matter) => matter.id), ...others.map((matter) => matter.id)],
    });
    const isHolding = !isUnits || intake.unitId === ctx.actor.unitId;
    const row = toRow(intake, now, proof);
    const isAuthor = intake.createdById === ctx.actor.id;
    const circumstances = { now, createdAt: intake.createdAt, resolvedAt: intake.resolvedAt, isAuthor };
    return {
      ...row,
      description: intake.description,
      placeParts: {
        street: intake.street,
        houseNumber: intake.houseNumber,
        placeText: intake.placeText,
        districtNumber: intake.districtNumber,
        latitude: intake.latitude,
        longitude: intake.longitude,
      },
      answers: intake.answers,
      phoneHandover: intake.phonedAt === null ? null : { at: intake.phonedAt.toISOString(), to: intake.phonedTo ?? "" },
      promise: await promiseViewOf(ctx.db, intake),
      scheduledFor: intake.scheduledFor?.toISOString() ?? null,
      waitingSince: intake.waitingSince?.toISOString() ?? null,
      outcome: intake.outcome as ClosingOutcome | null,
      publicAnswer: intake.publicAnswer,
      resolvedAt: intake.resolvedAt?.toISOString() ?? null,
      closedAt: intake.closedAt?.toISOString() ?? null,
      createdByName: author?.name ?? null,
      isAuthor,
      externalSource: intake.externalSource,
      proposedUnitId: isUnits || WAITS_FOR[row.status] !== "centre" ? null : proposedBy(intake.routingReason),
      actions: isHolding
        ? actionsFor(row.status, ctx.actor.kind, circumstances).filter(
            (action) => action !== "answer" || row.kind === "information",
          )
        : [],
      resident: intake.resident && { ...intake.resident, id: intake.resident.id as ResidentId },
      followers,
      master: isUnits || intake.master === null ? null : toMatter(intake.master, proof),
      duplicates: isUnits ? [] : intake.duplicates.map((matter) => toMatter(matter, proof)),
      otherMatters: others.map((matter) => toMatter(matter, proof)),
      attachments: intake.attachments.map((file) => ({
        ...file,
        id: file.id as AttachmentId,
        createdAt: file.createdAt.toISOString(),
      })),
      timeline: await timelineOf(ctx.db, intake.id, proof),
    };
  });
