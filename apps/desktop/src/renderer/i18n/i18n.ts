import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type texts from "../../../../../resources/texts/pl.json";

export const LANGUAGES = ["pl", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof texts };
  }
}

const STORED_UNDER = "kck.language";

/** Only the language in use is loaded; the other comes when it is switched to. */
const LOADERS: Record<Language, () => Promise<{ default: object }>> = {
  pl: () => import("../../../../../resources/texts/pl.json"),
  en: () => import("../../../../../resources/texts/en.json"),
};

export function isLanguage(text: unknown): text is Language {
  return LANGUAGES.some((language) => language === text);
}

function storedLanguage(): Language {
  const stored = localStorage.getItem(STORED_UNDER);
  return isLanguage(stored) ? stored : "pl";
}

async function load(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, "translation")) {
    i18next.addResourceBundle(language, "translation", (await LOADERS[language]()).default);
  }
  document.documentElement.lang = language;
}

/** Another window of this browser switched: this one speaks the same. */
function followOtherWindows({ key, newValue }: StorageEvent): void {
  if (key === STORED_UNDER && isLanguage(newValue)) void switchLanguage(newValue);
}

/** Makes the words of the screen ready: Polish, or what this person chose on this machine. */
export async function startI18n(): Promise<void> {
  const language = storedLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await load(language);
  await i18next.changeLanguage(language);
  addEventListener("storage", followOtherWindows);
}

/** Switches the screen to another language; nothing typed is lost, for nothing is mounted anew. */
export async function switchLanguage(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  localStorage.setItem(STORED_UNDER, language);
}

export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : "pl";
}
