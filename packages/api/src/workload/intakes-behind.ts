import { AskFigure, FigureView, LIMITS } from "@kck/contracts";
import { disclose } from "../history/access";
import { toRow } from "../intakes/row";
import { procedureFor } from "../trpc";
import { ownUnit } from "./own-unit";
import { readBehind } from "./store";

/** The intakes behind a figure of the board. */
export const intakesBehind = procedureFor("workload.intakes")
  .input(AskFigure)
  .output(FigureView)
  .query(async ({ ctx, input }) => {
    const now = ctx.now();
    const found = await readBehind(ctx.db, await ownUnit(ctx), input, now, LIMITS.rows + 1);
    const shown = found.slice(0, LIMITS.rows);
    const proof = await disclose(ctx.db, ctx, { intakeIds: shown.map(({ id }) => id) });
    return { rows: shown.map((intake) => toRow(intake, now, proof)), isCut: found.length > shown.length };
  });
