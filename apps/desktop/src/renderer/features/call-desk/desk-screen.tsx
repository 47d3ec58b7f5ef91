import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useActions } from "../../ui/hotkeys/use-actions";
import { ActionBar } from "./action-bar";
import { Banners } from "./banners";
import classes from "./call-desk.module.css";
import { CallerColumn } from "./caller-column";
import { EndForm } from "./end-form";
import { KnownColumn } from "./known-column";
import { MatterColumn } from "./matter-column";
import { ReceiptPanel } from "./receipt-panel";
import { StartCard } from "./start-card";
import { useDeeds } from "./use-deeds";
import { DeskProvider, useDesk } from "./use-desk";
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
  useEffect(() => {
    document.title = `${t("nav.desk")} · ${t("common.shortName")}`;
  }, [t]);
  return (
    <div className={classes.desk}>
      <h1 className="visually-hidden">{t("nav.desk")}</h1>
      <Banners />
      {hasContact ? (
        <div className={classes.columns} data-known={hasMatter || undefined}>
          <CallerColumn />
          <Middle />
          {hasMatter && <KnownColumn />}
        </div>
      ) : (
        <StartCard />
      )}
      <ActionBar deeds={deeds} />
    </div>
  );
}

/** The matter; once it is saved the number to read back; at the end the result of the conversation. */
function Middle() {
  const isEnding = useDesk((state) => state.contact?.end != null);
  const hasMatter = useDesk((state) => theMatter(state) !== null);
  if (isEnding) return <EndForm />;
  return hasMatter ? <MatterColumn /> : <ReceiptPanel />;
}
