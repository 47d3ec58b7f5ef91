import { router } from "../trpc";
import { callsToday } from "./calls-today";

export const calls = router({ today: callsToday });
