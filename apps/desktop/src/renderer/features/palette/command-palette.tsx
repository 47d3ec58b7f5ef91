import "@mantine/spotlight/styles.css";
import { createSpotlight, Spotlight } from "@mantine/spotlight";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { IconSearch } from "../../ui/icons";
import type { PaletteGroup } from "./palette";
import { useScreenActions } from "./use-screen-actions";
import { useScreens } from "./use-screens";

const [store, palette] = createSpotlight();

/** Finds any screen, intake number, unit or action by a few letters. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  useEffect(() => palette.open(), []);
  const typed = words.trim();
  const groups: PaletteGroup[] = [useScreenActions(typed), useScreens(typed)];
  const isSearching = groups.some((group) => group.isSearching === true);

  return (
    <Spotlight.Root
      store={store}
      query={words}
      onQueryChange={setWords}
      onSpotlightClose={onClose}
      shortcut={null}
      size="lg"
      scrollable
      maxHeight="60vh"
      title={t("palette.title")}
      classNames={{ header: "visually-hidden" }}
      centered={false}
      yOffset="12vh"
      overlayProps={{ backgroundOpacity: 0.45, blur: 0 }}
    >
      <Spotlight.Search
        placeholder={t("palette.placeholder")}
        aria-label={t("palette.placeholder")}
        leftSection={<IconSearch />}
      />
      <Spotlight.ActionsList>
        {groups
          .filter(({ items }) => items.length > 0)
          .map(({ title, items }) => (
            <Spotlight.ActionsGroup key={title} label={title}>
              {items.map((item) => (
                <Spotlight.Action
                  key={item.id}
                  label={item.label}
                  {...(item.description === undefined ? {} : { description: item.description })}
                  leftSection={item.icon}
                  rightSection={item.hotkey}
                  onClick={item.run}
                />
              ))}
            </Spotlight.ActionsGroup>
          ))}
        {groups.every(({ items }) => items.length === 0) && (
          <Spotlight.Empty>{t(isSearching ? "palette.searching" : "palette.none")}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
