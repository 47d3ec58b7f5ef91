import type { CardView } from "@kck/contracts";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { HotkeyKbd } from "../../../ui/kbd";
import { useCatalog } from "../../catalog/use-catalog";
import classes from "./desk-cards.module.css";
import { PANEL_IDS } from "./panel-focus";
import { usePanelHost } from "./panel-host";

/** "This is an intervention: log it", for each intake category that the card is linked to. */
export function LogChoice({ card }: { card: CardView }) {
  const { t } = useTranslation();
  const { logAs } = usePanelHost();
  const { categories } = useCatalog();
  const linked = categories.filter(({ code }) => card.content.categories.includes(code));
  if (logAs === null || linked.length === 0) return null;
  return (
    <div className={classes.keys}>
      {linked.map(({ code, name }, at) => (
        <Button
          key={code}
          id={at === 0 ? PANEL_IDS.log : undefined}
          size="compact-sm"
          variant="light"
          rightSection={at === 0 ? <HotkeyKbd hotkey="cardLog" /> : undefined}
          onClick={() => logAs(code)}
        >
          {t("card.desk.log", { code, name })}
        </Button>
      ))}
    </div>
  );
}
