import { notifications } from "@mantine/notifications";
import i18next from "i18next";

type Notice = { readonly message: string; readonly title?: string };

function show(color: string, notice: Notice): void {
  notifications.show({ ...notice, color, closeButtonProps: { "aria-label": i18next.t("common.close") } });
}

/** Tells for a moment, in the corner and aloud, that something was done. */
export function notifyDone(notice: Notice): void {
  show("green", notice);
}

/** The same for what was not done. A form says it above its fields instead; this is for buttons without one. */
export function notifyRefused(notice: Notice): void {
  show("red", notice);
}
