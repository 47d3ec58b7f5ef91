import { type AttachmentId, IntakeById, IntakeView, type ResidentId } from "@kck/contracts";
import { actionsFor, type ClosingOutcome, WAITS_FOR } from "@kck/domain";
import { promiseViewOf } from "../deadlines/promise-view";
import { Refused } from "../refused";
import { proposedBy } from "../routing/reason";
import { procedureFor } from "../trpc";
import { toMatter, toRow } from "./row";
import { toTimeline } from "./timeline";
import { findWhole } from "./whole";

/** One intake, whole: what, where, who, its history, and what this person may do with it now. */
export const getIntake = procedureFor("intakes.get")
  .input(IntakeById)
  .output(IntakeView)
  .query(async ({ ctx, input }): Promise<IntakeView> => {
    const now = ctx.now();
    const whole = await findWhole(ctx, input.id);
    if (whole === null) throw new Refused("not-found");
    const { intake, proof } = whole;
    const { master, duplicates, otherMatters, resident } = intake;
    const isUnits = ctx.actor.kind === "unit-staff";
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
      answers: intake.answers.map(({ code, ...answer }) => (code === null ? answer : { ...answer, code })),
      phoneHandover: intake.phonedAt === null ? null : { at: intake.phonedAt.toISOString(), to: intake.phonedTo ?? "" },
      promise: promiseViewOf(intake),
      scheduledFor: intake.scheduledFor?.toISOString() ?? null,
      waitingSince: intake.waitingSince?.toISOString() ?? null,
      outcome: intake.outcome as ClosingOutcome | null,
      publicAnswer: intake.publicAnswer,
      resolvedAt: intake.resolvedAt?.toISOString() ?? null,
      closedAt: intake.closedAt?.toISOString() ?? null,
      createdByName: intake.createdByName,
      isAuthor,
      externalSource: intake.externalSource,
      proposedUnitId: isUnits || WAITS_FOR[row.status] !== "centre" ? null : proposedBy(intake.routingReason),
      actions: isHolding
        ? actionsFor(row.status, ctx.actor.kind, circumstances).filter(
            (action) => action !== "answer" || row.kind === "information",
          )
        : [],
      resident: resident && { ...resident, id: resident.id as ResidentId },
      followers: intake.followers,
      master: master && toMatter(master, proof),
      duplicates: duplicates.map((matter) => toMatter(matter, proof)),
      otherMatters: otherMatters.map((matter) => toMatter(matter, proof)),
      attachments: intake.attachments.map((file) => ({
        ...file,
        id: file.id as AttachmentId,
        createdAt: new Date(file.createdAt).toISOString(),
      })),
      timeline: toTimeline(intake.timeline, proof),
    };
  });
