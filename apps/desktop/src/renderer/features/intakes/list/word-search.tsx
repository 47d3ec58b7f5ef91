import { LIMITS } from "@kck/contracts";
import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useHotkey } from "../../../ui/hotkeys/use-hotkey";
import { IconSearch } from "../../../ui/icons";
import { HotkeyKbd } from "../../../ui/kbd";
import classes from "./list.module.css";

type Props = { words: string; onChange: (words: string) => void };
const PAUSE_MS = 300;

/** Words, a number, a street: asked for a moment after the last keystroke, or at once with Enter. */
export function WordSearch({ words, onChange }: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [known, setKnown] = useState(words);
  const [typed, setTyped] = useState(words);
  // The address changed by other means (a saved view, a removed filter, going back): it holds.
  if (known !== words) {
    setKnown(words);
    if (typed.trim() !== words) setTyped(words);
  }
  const ask = useDebouncedCallback(onChange, PAUSE_MS);
  useHotkey("listSearch", () => field.current?.select());

  return (
    <TextInput
      ref={field}
      type="search"
      className={classes.words ?? ""}
      aria-label={t("intakes.words")}
      placeholder={t("intakes.words")}
      leftSection={<IconSearch size="1rem" />}
      rightSection={typed === "" ? <HotkeyKbd hotkey="listSearch" /> : null}
      maxLength={LIMITS.search}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        ask(event.currentTarget.value.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") ask.flush();
      }}
    />
  );
}
