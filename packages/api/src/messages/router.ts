import { router } from "../trpc";
import { channels } from "./channels";
import { sendCard } from "./send-card";

export const messages = router({ channels, sendCard });
