import { Button, Checkbox, Popover, Radio, ScrollArea, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { IconChevronDown } from "../../../ui/icons";
import { fits } from "../pickers/by-words";
import classes from "./list.module.css";

export type FilterOption<Value> = { readonly value: Value; readonly label: string; readonly words?: string };

type Props<Value> = {
  label: string;
  options: readonly FilterOption<Value>[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
  /** Only one value at a time makes sense. */
  isSingle?: boolean;
};

/** So many options are seen at once; more of them get a field to search in. */
const SEEN = 10;

/** One filter of a list: opens to its values, which hold as soon as they are ticked. */
export function FilterMenu<Value extends string | number>({
  label,
  options,
  chosen,
  onChange,
  isSingle = false,
}: Props<Value>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const shown = options.filter((option) => typed === "" || fits(`${option.label} ${option.words ?? ""}`, typed));
  const toggle = (value: Value, isOn: boolean) => {
    if (isSingle) return onChange(isOn ? [value] : []);
    onChange(isOn ? [...chosen, value] : chosen.filter((other) => other !== value));
  };
  const word = chosen.length === 0 ? label : `${label} (${chosen.length})`;

  return (
    <Popover position="bottom-start" trapFocus returnFocus onChange={() => setTyped("")}>
      <Popover.Target>
        <Button
          variant={chosen.length === 0 ? "default" : "light"}
          className={classes.filter ?? ""}
          rightSection={<IconChevronDown size="0.875rem" />}
        >
          {word}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("intakes.filterBy", { what: label })} p="sm">
        <Stack gap="sm">
          {options.length > SEEN && (
            <TextInput
              type="search"
              aria-label={t("intakes.filterSearch", { what: label })}
              placeholder={t("intakes.filterSearch", { what: label })}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              data-autofocus
            />
          )}
          <ScrollArea.Autosize mah="min(24rem, 60vh)" type="auto" offsetScrollbars="present">
            <Stack gap={6} role="group" aria-label={label}>
              {shown.map(({ value, label: name }) => {
                const Control = isSingle ? Radio : Checkbox;
                return (
                  <Control
                    key={value}
                    size="sm"
                    label={name}
                    checked={chosen.includes(value)}
                    onChange={(event) => toggle(value, event.currentTarget.checked)}
                  />
                );
              })}
            </Stack>
          </ScrollArea.Autosize>
          {chosen.length > 0 && (
            <Button variant="subtle" size="compact-sm" onClick={() => onChange([])}>
              {t("intakes.clearOne")}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
