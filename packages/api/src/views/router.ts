import { router } from "../trpc";
import { listViews } from "./list-views";
import { removeView } from "./remove-view";
import { saveView } from "./save-view";

export const views = router({ list: listViews, save: saveView, remove: removeView });
