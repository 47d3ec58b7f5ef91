import { router } from "../trpc";
import { suggestedEvents } from "./suggested-events";

export const massEvents = router({ suggested: suggestedEvents });
