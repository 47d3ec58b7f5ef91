import { memo, useEffect, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useActions } from "../../ui/hotkeys/use-actions";
import { ActionBar } from "./action-bar";
import { Banners } from "./banners";
import classes from "./call-desk.module.css";
import { CallerColumn } from "./caller-column";
import { CardColumn } from "./card-column";
import { EndForm } from "./end-form";
import { KnownColumn } from "./known-column";
import { MatterColumn } from "./matter-column";
import { ReceiptPanel } from "./receipt-panel";
import { StartCard } from "./start-card";
import { useDeeds } from "./use-deeds";
import { DeskProvider, useDesk, useDeskTools } from "./use-desk";
import { theMatter } from "./use-matter";

/** Stanowisko: where a consultant with a caller on the line takes a matter down, all of it without a mouse. */
export function DeskScreen() {
  return (
    <DeskProvider>
      <Desk />
    </DeskProvider>
  );
}

function Desk() {
  const { t } = useTranslation();
  const deeds = useDeeds();
  useActions(deeds);
  const hasContact = useDesk((state) => state.contact !== null);
  const hasMatter = useDesk((state) => theMatter(state) !== null);
  const { panel } = useDeskTools();
  const isCards = useSyncExternalStore(panel.subscribe, () => panel.get().isActive);
  useEffect(() => {
    document.title = `${t("nav.desk")} · ${t("common.shortName")}`;
  }, [t]);
  return (
    <div className={classes.desk}>
      <h1 className="visually-hidden">{t("nav.desk")}</h1>
      <Banners />
      {/* One row from call to call: whoever types into the search goes on typing when a call begins or is brought back. */}
      <div
        className={hasContact ? classes.columns : classes.pause}
        data-known={hasMatter || undefined}
        data-cards={isCards || !hasMatter || undefined}
      >
        {hasContact ? <CallerColumn /> : <StartCard />}
        {hasContact && <Middle />}
        <CardColumn />
        {hasMatter && <KnownColumn />}
      </div>
      <ActionBar deeds={deeds} />
    </div>
  );
}

/** The matter; once it is saved the number to read back; at the end the result of the conversation. */
const Middle = memo(function Middle() {
  const isEnding = useDesk((state) => state.contact?.end != null);
  const hasMatter = useDesk((state) => theMatter(state) !== null);
  if (isEnding) return <EndForm />;
  return hasMatter ? <MatterColumn /> : <ReceiptPanel />;
});
