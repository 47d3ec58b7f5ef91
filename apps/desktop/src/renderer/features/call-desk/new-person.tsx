import { LIMITS, ResidentId } from "@kck/contracts";
import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { newCommandId } from "../../api/command-id";
import { FIELD_IDS, focusField } from "./fields";
import { useCommands } from "./use-commands";
import { useDesk, useDispatch } from "./use-desk";

/** Somebody who calls for the first time: the name may stay empty, the number is kept with the person. */
export function NewPerson({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const dispatch = useDispatch();
  const { introduce } = useCommands();
  const name = useDesk((state) => state.contact?.newName ?? "");
  const take = () => {
    introduce({
      tag: "new",
      id: ResidentId.parse(newCommandId()),
      name: name.trim(),
      command: newCommandId(),
      isSaved: false,
    });
    focusField("description");
  };
  return (
    <TextInput
      id={FIELD_IDS.newName}
      label={t("desk.newName")}
      description={t("desk.newNameHint")}
      autoComplete="off"
      maxLength={LIMITS.line}
      value={name}
      onChange={(event) => dispatch({ do: "new-name", typed: event.currentTarget.value })}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.ctrlKey) {
          event.preventDefault();
          take();
        }
        if (event.key === "Escape") {
          onClose();
          focusField("phone");
        }
      }}
    />
  );
}
