import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { isLanguage, LANGUAGES, type Language } from "../../i18n/i18n";
import { IconButton } from "../../ui/icon-button";
import { IconLanguage } from "../../ui/icons";
import { chooseLanguage } from "./choose-language";

/** Each language calls itself by its own name, so that whoever cannot read the screen finds it. */
const OWN_NAMES: Record<Language, string> = { pl: "Polski", en: "English" };

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
        <Menu.RadioGroup value={i18n.language} onChange={(value) => isLanguage(value) && void chooseLanguage(value)}>
          {LANGUAGES.map((language) => (
            <Menu.RadioItem key={language} closeMenuOnClick value={language} lang={language}>
              {OWN_NAMES[language]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
