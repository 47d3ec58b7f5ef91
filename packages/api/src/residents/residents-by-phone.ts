import { ResidentsByPhone, ResidentsByPhoneView, readPhone } from "@kck/contracts";
import { Prisma } from "@kck/db";
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
    const condition = Prisma.sql`r.anonymized_at IS NULL
      AND r.id IN (SELECT resident_id FROM resident_phone WHERE e164 = ${phone.e164})`;
    return { phone, residents: await residentsWith(ctx, condition, MOST) };
  });
