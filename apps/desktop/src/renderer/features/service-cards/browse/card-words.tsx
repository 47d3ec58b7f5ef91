import { LIMITS } from "@kck/contracts";
import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useHotkey } from "../../../ui/hotkeys/use-hotkey";
import { IconSearch } from "../../../ui/icons";
import { HotkeyKbd } from "../../../ui/kbd";
import classes from "./browse.module.css";

type Props = { words: string; onChange: (words: string) => void; onDown: () => void };

/** The field of the search; the arrow down leads from it into the list. */
export function CardWords({ words, onChange, onDown }: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  useHotkey("listSearch", () => field.current?.select());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "Enter") return;
    event.preventDefault();
    onDown();
  };
  return (
    <TextInput
      ref={field}
      type="search"
      className={classes.words ?? ""}
      aria-label={t("cards.words")}
      placeholder={t("cards.words")}
      leftSection={<IconSearch size="1rem" />}
      rightSection={words === "" ? <HotkeyKbd hotkey="listSearch" /> : null}
      maxLength={LIMITS.search}
      value={words}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
