import { Mark, type SectionCheck } from "@kck/contracts";
import type { CardSection } from "@kck/domain";
import { Button, Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { showInstant } from "../../../i18n/time";
import { IconCheck } from "../../../ui/icons";
import classes from "./editor.module.css";
import type { Editor } from "./use-editor";

type Props = {
  section: CardSection;
  editor: Editor;
  check: SectionCheck | undefined;
  nameOf: (id: string | null) => string;
};

/** When a section was compared with its source, by whom, and the button that says "today, by me". */
export function CheckMenu({ section, editor, check, nameOf }: Props) {
  const { t } = useTranslation();
  const mark = editor.checked[section];
  const who = check === undefined ? "" : nameOf(check.byId);
  const on = check === undefined ? "" : showInstant(`${check.on}T12:00:00Z`, "date");
  const name = t(`card.section.${section}`);
  return (
    <div className={classes.check}>
      <span className={classes.quiet}>
        {mark !== undefined
          ? t("cards.edit.check.today", { mark: t(`cards.mark.${mark}`) })
          : check === undefined
            ? t("cards.edit.check.never")
            : [t("card.checkedOn", { on }), who].filter(Boolean).join(", ")}
      </span>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="compact-xs"
            variant={mark === undefined ? "default" : "light"}
            leftSection={<IconCheck size="0.8125rem" />}
            aria-label={t("cards.edit.check.button", { section: name })}
          >
            {t("cards.edit.check.short")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {Mark.options.map((one) => (
            <Menu.Item key={one} onClick={() => editor.dispatch({ do: "check", section, mark: one, atMs: Date.now() })}>
              {t(`cards.mark.${one}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
