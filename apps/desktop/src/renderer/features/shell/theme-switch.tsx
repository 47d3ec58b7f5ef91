import { isMantineColorScheme, Menu, useMantineColorScheme } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../ui/icon-button";
import { IconMoon, IconSun } from "../../ui/icons";

export function ThemeSwitch() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconButton label={t("topBar.theme")}>{colorScheme === "dark" ? <IconMoon /> : <IconSun />}</IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={colorScheme} onChange={(value) => isMantineColorScheme(value) && setColorScheme(value)}>
          <Menu.RadioItem closeMenuOnClick value="light">
            {t("topBar.themeLight")}
          </Menu.RadioItem>
          <Menu.RadioItem closeMenuOnClick value="dark">
            {t("topBar.themeDark")}
          </Menu.RadioItem>
          <Menu.RadioItem closeMenuOnClick value="auto">
            {t("topBar.themeAuto")}
          </Menu.RadioItem>
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
