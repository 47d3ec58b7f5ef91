import { router } from "../trpc";
import { saveTemplate } from "./save-template";
import { templateVersions } from "./template-versions";

export const templates = router({ versions: templateVersions, save: saveTemplate });
