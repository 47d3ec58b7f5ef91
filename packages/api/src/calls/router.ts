import { router } from "../trpc";
import { callsToday } from "./calls-today";
import { ownState } from "./own-state";
import { setState } from "./set-state";

export const calls = router({ today: callsToday, ownState, setState });
