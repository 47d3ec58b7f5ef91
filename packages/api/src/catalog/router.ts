import { router } from "../trpc";
import { districtAt } from "./district-at";
import { snapshot } from "./snapshot";

export const catalog = router({ districtAt, snapshot });
