import { expect, test } from "../fixtures/shell";

test("a page has no Node, lives in a sandbox and shares no world with its preload script", async ({ desktop }) => {
  const { app, page } = desktop;
  const inPage = await page.evaluate(() => ({
    names: ["require", "process", "module", "Buffer", "global", "__dirname", "electron"].filter((n) => n in window),
    bridge: Object.keys(window.kck ?? {}).toSorted(),
  }));
  expect(inPage.names).toEqual([]);
  expect(inPage.bridge).toEqual(
    ["drafts", "keychain", "language", "onMenu", "print", "server", "setLanguage", "zoom"].toSorted(),
  );

  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // Not in Electron's types, but the only place that says what the window really got.
    return contents && "getLastWebPreferences" in contents && typeof contents.getLastWebPreferences === "function"
      ? contents.getLastWebPreferences()
      : null;
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  });
  expect(await app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false);
});

test("a page cannot change what the bridge does for others", async ({ desktop }) => {
  const changed = await desktop.page.evaluate(async () => {
    try {
      Object.assign(window.kck?.drafts ?? {}, { load: () => "changed" });
    } catch (error) {
      return error instanceof TypeError;
    }
    return (await window.kck?.drafts.load("none")) === "changed";
  });
  expect(changed).toBe(true);
  await desktop.page.reload();
  expect(await desktop.page.evaluate(() => window.kck?.drafts.load("none"))).toBeNull();
});

test("screens come from the app's own protocol and cannot read files", async ({ desktop }) => {
  expect(desktop.page.url()).toMatch(/^kck:\/\/app\//);
  const answers = await desktop.page.evaluate(async () => {
    const asked = ["file:///etc/passwd", "kck://other/index.html"];
    return Promise.all(
      asked.map((url) =>
        fetch(url).then(
          (r) => r.status < 400,
          () => false,
        ),
      ),
    );
  });
  expect(answers).toEqual([false, false]);
});

test("no address of the app leads out of its folder", async ({ desktop }) => {
  const statuses = await desktop.page.evaluate(async () => {
    const asked = [
      "/..%2f..%2fpackage.json",
      "/%2e%2e/%2e%2e/main/index.js",
      "/..%5c..%5cpackage.json",
      "/main/index.js",
    ];
    return Promise.all(asked.map(async (path) => (await fetch(path)).status));
  });
  expect(statuses.every((status) => status === 400 || status === 404)).toBe(true);
});

test("an address inside the app shows the first page, so that a reload stays where it was", async ({ desktop }) => {
  const shown = await desktop.page.evaluate(async () => {
    const answer = await fetch("/intakes/0198a-x/history");
    return [answer.status, answer.headers.get("content-type")];
  });
  expect(shown).toEqual([200, "text/html; charset=utf-8"]);
});

test("every page has a strict content security policy, and it holds", async ({ desktop }) => {
  const policy = await desktop.page.evaluate(async () => (await fetch("/")).headers.get("content-security-policy"));
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");

  const broken = await desktop.page.evaluate(async () => {
    const violated: string[] = [];
    document.addEventListener("securitypolicyviolation", (event) => violated.push(event.effectiveDirective));
    const script = document.createElement("script");
    script.textContent = "window.injected = true";
    document.body.append(script);
    const frame = document.createElement("iframe");
    frame.src = "https://example.org/";
    document.body.append(frame);
    await fetch("https://example.org/").catch(() => undefined);
    const picture = new Image();
    picture.src = "https://example.org/a.png";
    document.body.append(picture);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { violated: [...new Set(violated)].toSorted(), injected: "injected" in window };
  });
  expect(broken.injected).toBe(false);
  expect(broken.violated).toEqual(["connect-src", "frame-src", "img-src", "script-src-elem"]);
});

test("a page cannot leave the app, whatever it tries", async ({ desktop, server }) => {
  const { page } = desktop;
  const before = page.url();
  for (const target of [server.url, "file:///etc/passwd", "data:text/html,hello", "kck://app/files/picture.txt"]) {
    await page.evaluate((url) => {
      const link = document.createElement("a");
      link.href = url;
      document.body.append(link);
      link.click();
    }, target);
    await page.evaluate((url) => {
      location.href = url;
    }, target);
    await page.waitForTimeout(200);
    expect(page.url()).toBe(before);
  }
});

test("a page opens no windows and embeds no views", async ({ desktop, server }) => {
  const { app, page } = desktop;
  const opened = await page.evaluate((url) => {
    const view = document.createElement("webview");
    view.setAttribute("src", url);
    document.body.append(view);
    return [window.open(url), window.open("about:blank"), window.open("/")].map((win) => win === null);
  }, server.url);
  await page.waitForTimeout(300);
  expect(opened).toEqual([true, true, true]);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

test("a page gets no permission but to copy text", async ({ desktop }) => {
  const answers = await desktop.page.evaluate(async () => {
    const asked = ["geolocation", "notifications", "camera", "microphone", "midi", "clipboard-read"];
    const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state;
    const states = await Promise.all(asked.map(state));
    const failed = (promise: Promise<unknown>) =>
      promise.then(
        () => false,
        () => true,
      );
    const where = new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject));
    const refused = await Promise.all([
      failed(navigator.mediaDevices.getUserMedia({ audio: true })),
      failed(navigator.mediaDevices.getDisplayMedia()),
      failed(where),
      failed(navigator.clipboard.readText()),
      Notification.requestPermission().then((answer) => answer === "denied"),
    ]);
    return { states, refused };
  });
  expect(new Set(answers.states)).toEqual(new Set(["denied"]));
  expect(answers.refused).toEqual([true, true, true, true, true]);

  const copying = await desktop.page.evaluate(async () => {
    const { state } = await navigator.permissions.query({ name: "clipboard-write" as PermissionName });
    return state;
  });
  expect(copying).toBe("granted");
});

test("another page gets nothing from main, even in our own window", async ({ desktop, server }) => {
  const { app, page } = desktop;
  await app.evaluate(async ({ BrowserWindow }, url) => {
    await BrowserWindow.getAllWindows()[0]?.loadURL(`${url}/files/picture`);
  }, server.url);
  await expect.poll(() => page.url()).toContain(server.url);
  const answer = await page.evaluate(() =>
    window.kck?.drafts.list().then(
      () => "answered",
      (error: Error) => error.message,
    ),
  );
  expect(answer).toContain("refused: sender");
});

test("another window gets nothing from main, even with our page in it", async ({ desktop }) => {
  const { app } = desktop;
  const stranger = app.waitForEvent("window");
  await app.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/index.js`;
    await new BrowserWindow({ webPreferences: { preload, sandbox: true } }).loadURL("kck://app/");
  });
  const page = await stranger;
  const answer = await page.evaluate(() =>
    window.kck?.drafts.list().then(
      () => "answered",
      (error: Error) => error.message,
    ),
  );
  expect(answer).toContain("refused: sender");
});

test("main refuses a message of a shape it does not know, and names no value in its answer", async ({ desktop }) => {
  const answers = await desktop.page.evaluate(async () => {
    const { kck } = window;
    if (kck === undefined) return [];
    const said = (promise: Promise<unknown>) =>
      promise.then(
        () => "answered",
        (error: Error) => error.message,
      );
    const wrong: unknown[] = [
      Reflect.apply(kck.drafts.save, null, ["key", 7]),
      Reflect.apply(kck.drafts.save, null, [{ toString: "tajne" }, "tajne"]),
      Reflect.apply(kck.drafts.load, null, [""]),
      Reflect.apply(kck.drafts.load, null, ["tajne".repeat(100)]),
      Reflect.apply(kck.zoom, null, ["tajne"]),
      Reflect.apply(kck.setLanguage, null, ["de"]),
    ];
    return Promise.all(wrong.map((promise) => said(Promise.resolve(promise))));
  });
  expect(answers).toHaveLength(6);
  for (const answer of answers) {
    expect(answer).toContain("refused: arguments");
    expect(answer).not.toContain("tajne");
  }
});
