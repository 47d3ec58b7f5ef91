import { join } from "node:path";
import type { AfterPackContext, Configuration } from "electron-builder";
import { fusesFor, setFuses } from "./fuses";

/** Name of the program on the disk. */
const EXECUTABLE = "kck";

/**
 * How the app is packaged.
 *
 * The twin is the release with Node's inspector left open, for tests that must drive the packaged app.
 * `KCK_ELECTRON_DIST` names a folder with a runtime, for machines that cannot download Electron's.
 */
export function packagingOf(which: "release" | "twin"): Configuration {
  const electronDist = process.env.KCK_ELECTRON_DIST;
  return {
    appId: "pl.krakow.kck",
    productName: "Krakowskie Centrum Kontaktu",
    copyright: "EUPL-1.2",
    directories: { output: which === "release" ? "release" : "release/twin", buildResources: "../../resources/icons" },
    ...(electronDist ? { electronDist } : {}),
    // Vite has put everything into out/; no package of node_modules is needed beside it.
    files: ["out/**", "package.json", "!node_modules/**", "!**/*.map"],
    asar: true,
    npmRebuild: false,
    electronLanguages: ["pl", "en-US"],
    afterPack: (context) => lockFuses(context, which === "twin"),
    linux: {
      target: ["AppImage", "deb"],
      executableName: EXECUTABLE,
      category: "Office",
      icon: "kck.png",
      maintainer: "Krakowskie Centrum Kontaktu",
      synopsis: "Zaplecze centrum kontaktu miasta Krakowa",
    },
    win: { target: ["nsis"], executableName: EXECUTABLE, icon: "kck.png" },
    nsis: {
      oneClick: false,
      perMachine: true,
      installerLanguages: ["pl_PL", "en_US"],
      deleteAppDataOnUninstall: false,
    },
  };
}

async function lockFuses(
  { appOutDir, electronPlatformName, packager }: AfterPackContext,
  isTwin: boolean,
): Promise<void> {
  const programs = {
    linux: EXECUTABLE,
    win32: `${EXECUTABLE}.exe`,
    darwin: `${packager.appInfo.productFilename}.app`,
  };
  const platform =
    electronPlatformName === "win32" || electronPlatformName === "darwin" ? electronPlatformName : "linux";
  await setFuses(join(appOutDir, programs[platform]), fusesFor(platform, isTwin));
}
