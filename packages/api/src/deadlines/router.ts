import { router } from "../trpc";
import { deadlineVersions } from "./deadline-versions";
import { previewRecompute } from "./preview-recompute";
import { recomputeDeadlines } from "./recompute-deadlines";
import { saveCalendar } from "./save-calendar";
import { savePolicy } from "./save-policy";

export const deadlines = router({
  versions: deadlineVersions,
  savePolicy,
  saveCalendar,
  preview: previewRecompute,
  recompute: recomputeDeadlines,
});
