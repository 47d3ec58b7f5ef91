import { router } from "../trpc";
import { saveUnit } from "./save-unit";
import { unitVersions } from "./unit-versions";

export const units = router({ versions: unitVersions, save: saveUnit });
