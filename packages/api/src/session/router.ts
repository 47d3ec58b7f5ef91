import { router } from "../trpc";
import { endSession } from "./end-session";
import { listLocks } from "./list-locks";
import { listSessions } from "./list-sessions";
import { me } from "./me";

export const session = router({ me, list: listSessions, end: endSession, locks: listLocks });
