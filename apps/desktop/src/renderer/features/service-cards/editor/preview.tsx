import type { CardContent, CardPageView } from "@kck/contracts";
import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CardHead } from "../view/card-head";
import { CardSections } from "../view/card-sections";
import type { Reader } from "../view/section-order";
import type { CardTools } from "../view/section-tools";
import classes from "./editor.module.css";

type Props = { content: CardContent; page: CardPageView; tools: CardTools };
const NO_CHECKS = {};

/** What is typed, as the consultant reads it beside a call, or as the resident does: without what is the centre's own. */
export function Preview({ content, page, tools }: Props) {
  const { t } = useTranslation();
  const [reader, setReader] = useState<Reader>("centre");
  return (
    <aside className={classes.preview} aria-label={t("cards.edit.preview")}>
      <div className={classes.previewHead}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t("cards.edit.previewFor")}
          value={reader}
          onChange={(value) => setReader(value === "resident" ? "resident" : "centre")}
          data={[
            { value: "centre", label: t("cards.edit.asConsultant") },
            { value: "resident", label: t("cards.edit.asResident") },
          ]}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section className={classes.previewBody} aria-label={t("cards.edit.previewText")} tabIndex={0}>
        <CardHead card={{ content, ownerUnitId: page.ownerUnitId, isExample: page.isExample }} order={2} />
        <CardSections
          key={reader}
          content={content}
          checks={reader === "centre" ? (page.inForce?.checks ?? NO_CHECKS) : NO_CHECKS}
          tools={tools}
          reader={reader}
        />
      </section>
    </aside>
  );
}
