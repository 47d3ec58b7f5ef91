import { Loader, TextInput } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { IconSearch } from "../../../ui/icons";
import { HotkeyKbd } from "../../../ui/kbd";
import { useCards } from "../store/cards-context";
import { PANEL_IDS } from "./panel-focus";
import { usePanelHost } from "./panel-host";
import type { Found } from "./use-found";
import { usePanel } from "./use-panel";

type Props = {
  found: Found | null;
  chosen: number;
  onChoose: (at: number) => void;
  /** Opens what is chosen. */
  onOpen: () => void;
};

export const hitId = (at: number) => `${PANEL_IDS.list}-${at}`;

/** The one field for half a sentence, an inflected word or a symbol. Enter opens the card that the arrows stand on. */
export function SearchField({ found, chosen, onChoose, onOpen }: Props) {
  const { t } = useTranslation();
  const { panel } = usePanelHost();
  const { state } = useCards();
  const words = usePanel((one) => one.words);
  const isListed = usePanel(({ opened, isActive }) => opened === null && isActive);
  const isAnswered = found !== null && found.words === words;
  const count = found?.answer.found.length ?? 0;
  /** Enter came before the answer to the last letter: whoever types ahead means the words typed last. */
  const isWaiting = useRef(false);

  useEffect(() => {
    if (!isWaiting.current || !isAnswered) return;
    isWaiting.current = false;
    queueMicrotask(onOpen); // the focus goes to what is drawn next, and an effect cannot wait for that
  }, [isAnswered, onOpen]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && count > 0) onChoose((chosen + step + count) % count);
    else if (event.key === "Enter" && isAnswered) onOpen();
    else if (event.key === "Enter") isWaiting.current = true;
    else return;
    event.preventDefault();
  };
  return (
    <TextInput
      id={PANEL_IDS.field}
      aria-label={t("card.desk.search")}
      placeholder={t("card.desk.searchHint")}
      role="combobox"
      aria-expanded={isListed && count > 0}
      aria-controls={PANEL_IDS.list}
      aria-autocomplete="list"
      aria-activedescendant={isListed && count > 0 ? hitId(chosen) : undefined}
      autoComplete="off"
      spellCheck={false}
      leftSection={<IconSearch size="1rem" />}
      rightSection={
        state === "loading" || state === "building" ? (
          <Loader size="xs" aria-hidden />
        ) : (
          <HotkeyKbd hotkey="cardSearch" />
        )
      }
      rightSectionWidth="3rem"
      rightSectionPointerEvents="none"
      maxLength={200}
      value={words}
      onFocus={() => panel.dispatch({ do: "activate" })}
      onChange={(event) => {
        isWaiting.current = false;
        onChoose(0);
        panel.dispatch({ do: "type", words: event.currentTarget.value, atMs: Date.now() });
      }}
      onKeyDown={onKeyDown}
    />
  );
}
