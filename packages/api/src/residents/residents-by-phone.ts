import { ResidentsByPhone, ResidentsByPhoneView, readPhone } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { residentsWith } from "./view";

const MOST = 10;

/** The residents who used a number, in whatever form it was typed. */
export const residentsByPhone = procedureFor("residents.byPhone")
  .input(ResidentsByPhone)
  .output(ResidentsByPhoneView)
  .query(async ({ ctx, input }) => {
    const phone = readPhone(input.typed);
    if (phone.e164 === null) return { phone, residents: [] };
    const where = { anonymizedAt: null, phones: { some: { e164: phone.e164 } } };
    return { phone, residents: await residentsWith(ctx.db, ctx, where, MOST) };
  });
