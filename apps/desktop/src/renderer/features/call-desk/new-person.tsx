import { LIMITS, ResidentId, SaveResident } from "@kck/contracts";
import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { newCommandId } from "../../api/command-id";
import { FIELD_IDS, focusField, useFieldError } from "./fields";
import { useCommands } from "./use-commands";
import { useDesk, useDispatch } from "./use-desk";

/** Somebody who calls for the first time: the name may stay empty, the number is kept with the person. */
export function NewPerson({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const dispatch = useDispatch();
  const { introduce } = useCommands();
  const name = useDesk((state) => state.contact?.newName ?? "");
  const error = useFieldError("name", t("field.invalid"));
  const take = () => {
    const read = SaveResident.shape.name.safeParse(name);
    if (!read.success) return dispatch({ do: "refused", refusal: { reason: "text-not-allowed", fields: ["name"] } });
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
      id={FIELD_IDS.name}
      label={t("desk.newName")}
      description={t("desk.newNameHint")}
      autoComplete="off"
      maxLength={LIMITS.line}
      value={name}
      error={error}
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
