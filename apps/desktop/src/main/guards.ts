import { app, type Session, type WebContents } from "electron";
import { isOurDownload, isOurs } from "./origin";

/** The only thing a page may ask of the system: put text on the clipboard. */
const GRANTED = "clipboard-sanitized-write";

/**
 * Denies to every page, whoever opens it, what no screen of ours needs.
 *
 * Going to another page, opening windows and embedding views are denied even within the app: the screens change their
 * address without loading, so whatever tries to load is not one of them.
 */
export function guardPages(): void {
  app.on("web-contents-created", (_event, contents) => guardContents(contents));
  app.on("session-created", guardSession);
}

function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
}

function guardSession(session: Session): void {
  // Its dictionaries would be fetched from a stranger's server.
  session.setSpellCheckerEnabled(false);
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(permission === GRANTED && contents !== null && isOurs(contents.getURL()));
  });
  session.setPermissionCheckHandler((contents, permission) => {
    return permission === GRANTED && contents !== null && isOurs(contents.getURL());
  });
  session.setDevicePermissionHandler(() => false);
  session.on("will-download", (event, item) => {
    if (isOurDownload(item.getURL())) item.setSaveDialogOptions({ defaultPath: item.getFilename() });
    else event.preventDefault();
  });
}
