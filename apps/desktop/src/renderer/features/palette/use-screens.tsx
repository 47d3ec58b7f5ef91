import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/use-me";
import { screensOf } from "../../routes/navigation";
import { fits, type PaletteGroup } from "./palette";

/** The screens of this person's role. */
export function useScreens(words: string): PaletteGroup {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const items = screensOf(useMe()).map(({ to, text, Icon }) => ({
    id: to,
    label: t(text),
    icon: <Icon />,
    run: () => void navigate({ to }),
  }));
  return { title: t("palette.screens"), items: items.filter(({ label }) => fits(words, label)) };
}
