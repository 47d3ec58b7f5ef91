import { router } from "../trpc";
import { listNotices } from "./list-notices";
import { readNotices } from "./read-notices";

export const notices = router({ list: listNotices, read: readNotices });
