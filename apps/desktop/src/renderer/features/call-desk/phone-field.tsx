import { readPhone, showPhone } from "@kck/contracts";
import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { HotkeyKbd } from "../../ui/kbd";
import classes from "./call-desk.module.css";
import { FIELD_IDS, focusField, useFieldError } from "./fields";
import { NewPerson } from "./new-person";
import { PersonOption } from "./person-option";
import { useCommands } from "./use-commands";
import { useDesk, useDispatch } from "./use-desk";
import { usePeople } from "./use-people";

const SOMEBODY_NEW = "new";

/** The number as the caller says it, and the people who have used it. Arrows choose, Enter takes. */
export function PhoneField() {
  const { t } = useTranslation();
  const dispatch = useDispatch();
  const { introduce } = useCommands();
  const typed = useDesk((state) => state.contact?.phone ?? "");
  const isUnknown = useDesk((state) => state.contact?.caller.tag === "unknown");
  const error = useFieldError("phone", t("field.invalid"));
  const [isNaming, setNaming] = useState(false);
  const { people, isLoading, isAsked } = usePeople(typed);

  const isOpen = isUnknown && isAsked && !isLoading && !isNaming;
  const combobox = useCombobox({ opened: isOpen });
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (isOpen && people.length > 0) selectFirstOption();
  }, [isOpen, people, selectFirstOption]);

  const take = (value: string) => {
    if (value === SOMEBODY_NEW) {
      setNaming(true);
      focusField("name");
      return;
    }
    const person = people.find(({ id }) => id === value);
    if (person === undefined) return;
    introduce({ tag: "resident", id: person.id, name: person.name });
    focusField("description");
  };

  const { e164 } = readPhone(typed);
  const shown = e164 === null ? null : showPhone(e164);
  const hint = typed.trim() === "" || shown === typed.trim() ? null : (shown ?? t("desk.noPhoneNumber"));

  return (
    <Combobox store={combobox} onOptionSubmit={take}>
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          id={FIELD_IDS.phone}
          label={t("desk.phone")}
          rightSection={<HotkeyKbd hotkey="deskPhone" />}
          rightSectionWidth="4rem"
          inputMode="tel"
          maxLength={40}
          value={typed}
          error={error}
          description={hint}
          inputWrapperOrder={["label", "input", "description", "error"]}
          onKeyDown={(event) => {
            const isChoosing = isOpen && combobox.getSelectedOptionIndex() !== -1;
            if (event.key !== "Enter" || event.ctrlKey || isChoosing) return;
            event.preventDefault();
            focusField("description");
          }}
          onChange={(event) => {
            combobox.resetSelectedOption();
            setNaming(false);
            dispatch({ do: "phone", typed: event.currentTarget.value });
          }}
        />
      </Combobox.EventsTarget>
      <p className={classes.quiet} role="status">
        {isUnknown && isAsked && (isLoading ? t("common.loading") : t("desk.peopleFound", { count: people.length }))}
      </p>
      {isOpen && (
        <Combobox.Options className={classes.people} aria-label={t("desk.people")}>
          {people.map((person) => (
            <PersonOption key={person.id} person={person} />
          ))}
          <Combobox.Option value={SOMEBODY_NEW}>{t("desk.newPerson")}</Combobox.Option>
        </Combobox.Options>
      )}
      {isNaming && isUnknown && <NewPerson onClose={() => setNaming(false)} />}
    </Combobox>
  );
}
