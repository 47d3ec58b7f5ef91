import { AreaCoordinates, DistrictAtView, PointAt } from "@kck/contracts";
import { districtAt as districtOf } from "@kck/domain";
import { procedureFor } from "../trpc";

/** The district of a point, as far as the city's layer of districts was imported. */
export const districtAt = procedureFor("catalog.districtAt")
  .input(PointAt)
  .output(DistrictAtView)
  .query(async ({ ctx, input: { latitude, longitude } }) => {
    const rows = await ctx.db.districtArea.findMany({ select: { number: true, area: true } });
    const areas = new Map(rows.map(({ number, area }) => [number, AreaCoordinates.parse(area)]));
    const { number, isNearBorder, candidates } = districtOf([longitude, latitude], areas);
    return { isKnown: areas.size > 0, number, isNearBorder, candidates: [...candidates] };
  });
