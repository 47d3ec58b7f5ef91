import { router } from "../trpc";
import { snapshot } from "./snapshot";

export const catalog = router({ snapshot });
