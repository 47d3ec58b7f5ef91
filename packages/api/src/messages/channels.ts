import { ChannelsView } from "@kck/contracts";
import { procedureFor } from "../trpc";

/** Which ways to a resident are set up, so that the screen offers no other. */
export const channels = procedureFor("messages.channels")
  .output(ChannelsView)
  .query(({ ctx }) => {
    const { email = false, sms = false, cardUrl = null } = ctx.outbox ?? {};
    return { email, sms, cardUrl };
  });
