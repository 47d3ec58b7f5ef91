import { router } from "../trpc";
import { changeEvent } from "./change-event";
import { confirmEvent } from "./confirm-event";
import { countCaller } from "./count-caller";
import { endEvent } from "./end-event";
import { activeEvents, pastEvents } from "./list-events";
import { previewEnd } from "./preview-end";
import { suggestedEvents } from "./suggested-events";
import { takeBackCount } from "./take-back-count";

export const massEvents = router({
  suggested: suggestedEvents,
  confirm: confirmEvent,
  change: changeEvent,
  preview: previewEnd,
  end: endEvent,
  active: activeEvents,
  past: pastEvents,
  count: countCaller,
  takeBack: takeBackCount,
});
