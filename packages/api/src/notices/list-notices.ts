import { NoticesView } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { countUnread, newest } from "./store";

/** What stands under this person's bell. */
export const listNotices = procedureFor("notices.list")
  .output(NoticesView)
  .query(async ({ ctx }): Promise<NoticesView> => {
    const [unread, rows] = await Promise.all([countUnread(ctx.db, ctx.actor), newest(ctx.db, ctx.actor)]);
    return { unread, rows };
  });
