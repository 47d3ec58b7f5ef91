import { url as inspectorAddress } from "node:inspector";
import { join, resolve } from "node:path";
import { app, dialog, Menu, protocol, session } from "electron";
import { type Language, MENU_CHANNEL, type MenuCommand, type ZoomStep } from "../bridge";
import { declareScheme, serveApp } from "./app-protocol";
import { answerCalls } from "./calls";
import { askAfterCrashes } from "./crash-dialogs";
import { appendToLog, describeError } from "./crash-log";
import { openDraftKeys } from "./draft-keys";
import { DraftStore } from "./draft-store";
import { environment } from "./environment";
import { guardPages } from "./guards";
import { openKeychain } from "./keychain";
import { buildMenu, buildTextMenu } from "./menu";
import { DEFAULT_SERVER, parseServerAddress } from "./server-address";
import { SessionToken } from "./session-token";
import { SettingsFile } from "./settings";
import { SignInCookie } from "./sign-in-cookie";
import { textsIn } from "./texts";
import { Windows } from "./windows";
import { nextZoom } from "./zoom";

if (environment.KCK_DESKTOP_DATA !== undefined) app.setPath("userData", resolve(environment.KCK_DESKTOP_DATA));
const data = (name: string) => join(app.getPath("userData"), name);

const log = (what: string) => appendToLog(data("logs/main.log"), new Date(), what);
process.on("unhandledRejection", (reason) => log(`unhandled-rejection ${describeError(reason, app.getAppPath())}`));
process.on("uncaughtException", (error) => {
  log(`uncaught-exception ${describeError(error, app.getAppPath())}`);
  const { title, ended } = textsIn(settings.values.language).crash;
  dialog.showErrorBox(title, ended);
  app.exit(1);
});
app.on("child-process-gone", (_event, { type, reason, exitCode }) => log(`gone ${type} ${reason} ${exitCode}`));

const settings = SettingsFile.open(data("settings.json"));
app.commandLine.appendSwitch("lang", settings.values.language);
app.setAppUserModelId("pl.krakow.kck");
// With both at once, as root in a container, Chromium's own helpers would not start; every window asks for it anyway.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
declareScheme();
guardPages();

// Whoever closed Node's inspector with a fuse wants Chromium's closed too, which no fuse does.
if (app.isPackaged && inspectorAddress() === undefined) {
  app.commandLine.removeSwitch("remote-debugging-port");
  app.commandLine.removeSwitch("remote-debugging-pipe");
}

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.exit(0);

async function start(): Promise<void> {
  const server = parseServerAddress(environment.KCK_SERVER ?? settings.values.server ?? DEFAULT_SERVER);
  if (!server.ok) {
    const { title, refusal } = textsIn(settings.values.language).server;
    // Whoever started the app in a terminal looks there.
    console.error(`${title}: ${refusal[server.refusal]}`);
    dialog.showErrorBox(title, refusal[server.refusal]);
    app.exit(1);
    return;
  }

  const keychain = openKeychain();
  const token = new SessionToken(data("session.token"), keychain);
  await token.restore();
  const drafts = await DraftStore.open(data("drafts"), await openDraftKeys(data("keys"), keychain), () => new Date());

  // Not a partition on the disk: neither cookies nor answers of the server are kept.
  const network = session.fromPartition("server", { cache: false });
  serveApp(protocol, join(__dirname, "../renderer"), {
    server: server.origin,
    token,
    cookie: new SignInCookie(Date.now),
    fetch: (url, init) => network.fetch(url, init),
    log,
  });

  const windows = new Windows({
    stateFile: data("window.json"),
    mayDebug: !app.isPackaged,
    zoom: () => settings.values.zoom,
    onOpen(window) {
      askAfterCrashes(window, () => textsIn(settings.values.language).crash, log);
      window.webContents.on("context-menu", (_event, { isEditable, selectionText }) => {
        if (isEditable || selectionText !== "")
          buildTextMenu(textsIn(settings.values.language), isEditable).popup({ window });
      });
    },
  });

  const zoom = async (step: ZoomStep) => {
    const factor = nextZoom(settings.values.zoom, step);
    for (const window of windows.all) window.webContents.setZoomFactor(factor);
    await settings.change({ zoom: factor });
    return factor;
  };
  const speak = async (language: Language) => {
    if (language !== settings.values.language) await settings.change({ language });
    showMenu();
  };
  const send = (command: MenuCommand) => windows.current?.webContents.send(MENU_CHANNEL, command);
  const showMenu = () => {
    const { language } = settings.values;
    const menu = buildMenu(textsIn(language), language, {
      command: send,
      zoom: (step) => void zoom(step),
      print: () => windows.current?.webContents.print(),
      newWindow: () => windows.open(),
    });
    Menu.setApplicationMenu(menu);
  };

  answerCalls(
    {
      "kck:drafts.save": (_sender, key, text) => drafts.save(key, text),
      "kck:drafts.load": (_sender, key) => drafts.load(key),
      "kck:drafts.remove": (_sender, key) => drafts.remove(key),
      "kck:drafts.list": () => drafts.list(),
      "kck:keychain": () => (keychain === null ? "memory" : "system"),
      "kck:server": () => ({ address: server.origin }),
      "kck:language": () => settings.values.language,
      "kck:set-language": (_sender, language) => speak(language),
      "kck:print": (sender) => sender.print(),
      "kck:zoom": (_sender, step) => zoom(step),
    },
    (sender) => windows.has(sender),
  );

  app.on("second-instance", () => windows.focus());
  app.on("window-all-closed", () => app.quit());
  app.on("will-quit", (event) => {
    event.preventDefault();
    void drafts.settled().finally(() => app.exit(0));
  });
  showMenu();
  windows.open();
}
