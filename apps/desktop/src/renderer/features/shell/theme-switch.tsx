import { Menu, useMantineColorScheme } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../ui/icon-button";
import { IconCheck, IconMoon, IconSun } from "../../ui/icons";

const CHOICES = [
  { value: "light", text: "topBar.themeLight" },
  { value: "dark", text: "topBar.themeDark" },
  { value: "auto", text: "topBar.themeAuto" },
] as const;

export function ThemeSwitch() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconButton label={t("topBar.theme")}>{colorScheme === "dark" ? <IconMoon /> : <IconSun />}</IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        {CHOICES.map(({ value, text }) => (
          <Menu.Item
            key={value}
            role="menuitemradio"
            aria-checked={colorScheme === value}
            rightSection={colorScheme === value ? <IconCheck size="1rem" /> : null}
            onClick={() => setColorScheme(value)}
          >
            {t(text)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
