import { router } from "../trpc";
import { countMatters } from "./count-matters";
import { saveUnit } from "./save-unit";
import { unitVersions } from "./unit-versions";

export const units = router({ versions: unitVersions, matters: countMatters, save: saveUnit });
