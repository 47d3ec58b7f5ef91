import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LANGUAGES, type Language, switchLanguage } from "../../i18n/i18n";
import { desktop } from "../../platform/bridge";
import { IconButton } from "../../ui/icon-button";
import { IconCheck, IconLanguage } from "../../ui/icons";

/** Each language calls itself by its own name, so that whoever cannot read the screen finds it. */
const OWN_NAMES: Record<Language, string> = { pl: "Polski", en: "English" };

async function choose(language: Language): Promise<void> {
  await switchLanguage(language);
  await desktop()?.setLanguage(language);
}

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconButton label={t("topBar.language")}>
          <IconLanguage />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        {LANGUAGES.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            role="menuitemradio"
            aria-checked={i18n.language === language}
            rightSection={i18n.language === language ? <IconCheck size="1rem" /> : null}
            onClick={() => void choose(language)}
          >
            {OWN_NAMES[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
