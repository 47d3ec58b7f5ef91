import { PublishedRoutingVersion, PublishedRoutingView } from "@kck/contracts";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { findVersion } from "./store";

/** The rules of one published version and of the one before it, so that their difference can be shown. */
export const publishedRouting = procedureFor("routing.published")
  .input(PublishedRoutingVersion)
  .output(PublishedRoutingView)
  .query(async ({ ctx, input: { version } }) => {
    const [set, before] = [await findVersion(ctx.db, version), await findVersion(ctx.db, version - 1)];
    if (set === null) throw new Refused("not-found");
    return { rules: [...set.rules], before: before === null ? null : [...before.rules] };
  });
