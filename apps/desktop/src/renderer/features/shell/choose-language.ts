import { type Language, switchLanguage } from "../../i18n/i18n";
import { desktop } from "../../platform/bridge";

/** Switches the screens, and on the desktop the menu and the dialogs as well. */
export async function chooseLanguage(language: Language): Promise<void> {
  await switchLanguage(language);
  await desktop()?.setLanguage(language);
}
