import { Modal } from "@mantine/core";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { IconSearch } from "../../ui/icons";
import classes from "./command-palette.module.css";
import type { PaletteGroup, PaletteItem } from "./palette";
import { useCardsFound } from "./use-cards-found";
import { useIntakes } from "./use-intakes";
import { useScreenActions } from "./use-screen-actions";
import { useScreens } from "./use-screens";
import { useUnits } from "./use-units";

/** At once, not when a timer comes round: what is typed on a busy machine must not reach the screen below. */
const takeFocus = (input: HTMLInputElement | null) => input?.focus();

/** Finds any screen, intake number, unit or action by a few letters. The first that fits is chosen by Enter. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState(0);
  const typed = words.trim();
  const groups: PaletteGroup[] = [
    useScreenActions(typed),
    useScreens(typed),
    useCardsFound(typed),
    useIntakes(typed),
    useUnits(typed),
  ];
  const items = groups.flatMap((group) => group.items);
  const active = Math.min(chosen, items.length - 1);
  const isSearching = groups.some((group) => group.isSearching === true);

  useEffect(() => {
    list.current?.querySelector(`[data-at="${active}"]`)?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const run = (item: PaletteItem | undefined) => {
    if (item === undefined) return;
    onClose();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && items.length > 0) setChosen((active + step + items.length) % items.length);
    if (event.key === "Enter") run(items[active]);
    if (step !== 0 || event.key === "Enter") event.preventDefault();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t("palette.title")}
      classNames={{ header: "visually-hidden" }}
      withCloseButton={false}
      centered={false}
      yOffset="12vh"
      size="lg"
      padding={0}
      transitionProps={{ duration: 0 }}
    >
      <div className={classes.search}>
        <IconSearch />
        <input
          ref={takeFocus}
          data-autofocus
          className={classes.input}
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          aria-label={t("palette.placeholder")}
          placeholder={t("palette.placeholder")}
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} className={classes.list} role="listbox" id={`${id}-list`} aria-label={t("palette.title")}>
        {groups.map((group, index) => (
          <Group
            key={group.title}
            group={group}
            from={groups.slice(0, index).reduce((sum, { items }) => sum + items.length, 0)}
            active={active}
            id={id}
            onChoose={run}
          />
        ))}
      </div>
      {items.length === 0 && (
        <div className={classes.empty} role="status">
          {t(isSearching ? "palette.searching" : "palette.none")}
        </div>
      )}
    </Modal>
  );
}

type GroupProps = {
  group: PaletteGroup;
  /** How many lines stand above this group. */
  from: number;
  active: number;
  id: string;
  onChoose: (item: PaletteItem) => void;
};

function Group({ group, from, active, id, onChoose }: GroupProps) {
  if (group.items.length === 0) return null;
  return (
    <fieldset className={classes.group} aria-label={group.title}>
      <div className={classes.title} aria-hidden="true">
        {group.title}
      </div>
      {group.items.map((item, index) => (
        <div
          key={item.id}
          id={`${id}-${from + index}`}
          data-at={from + index}
          className={classes.item}
          role="option"
          tabIndex={-1}
          aria-selected={from + index === active}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(item)}
          onKeyDown={(event) => event.key === "Enter" && onChoose(item)}
        >
          {item.icon}
          <span className={classes.words}>
            <span className={classes.label}>{item.label}</span>
            {item.description !== undefined && item.description !== "" && (
              <span className={classes.description}>{item.description}</span>
            )}
          </span>
          {item.aside}
        </div>
      ))}
    </fieldset>
  );
}
