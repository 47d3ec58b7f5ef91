import type { CardSection } from "@kck/domain";
import { Alert, Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IconRefresh } from "../../../ui/icons";
import { SectionBody } from "../view/section-body";
import type { CardTools } from "../view/section-tools";
import classes from "./editor.module.css";
import type { Editor } from "./use-editor";

type Props = { section: CardSection; editor: Editor; tools: CardTools };

/** Both texts of a section that two people changed; nothing is saved until one is chosen, and the other can be taken back. */
export function Conflict({ section, editor, tools }: Props) {
  const { t } = useTranslation();
  const choose = (whose: "mine" | "theirs") => editor.dispatch({ do: "choose", section, whose });
  return (
    <Alert color="orange" icon={<IconRefresh />} title={t("cards.edit.conflict.title")} role="alert">
      <div className={classes.both}>
        <section aria-label={t("cards.edit.conflict.theirs")}>
          <h4>{t("cards.edit.conflict.theirs")}</h4>
          <SectionBody section={section} content={editor.state.stand.content} tools={tools} />
        </section>
        <section aria-label={t("cards.edit.conflict.mine")}>
          <h4>{t("cards.edit.conflict.mine")}</h4>
          <SectionBody section={section} content={editor.content} tools={tools} />
        </section>
      </div>
      <Group gap="sm" mt="sm">
        <Button size="compact-sm" variant="default" onClick={() => choose("theirs")}>
          {t("cards.edit.conflict.takeTheirs")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => choose("mine")}>
          {t("cards.edit.conflict.keepMine")}
        </Button>
      </Group>
    </Alert>
  );
}
