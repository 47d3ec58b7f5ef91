import type { CardView } from "@kck/contracts";
import { memo, useCallback, useMemo } from "react";
import { useCatalog } from "../catalog/use-catalog";
import { CardPanel } from "../service-cards/desk/card-panel";
import { type PanelHost, PanelHostContext } from "../service-cards/desk/panel-host";
import classes from "./call-desk.module.css";
import { focusField } from "./fields";
import { newIntakeId, useDesk, useDeskTools } from "./use-desk";
import { theMatter } from "./use-matter";

const nameOf = ({ content: { symbol, title } }: CardView) => [symbol, title].filter(Boolean).join(" ");

/** The service cards beside the call, and between two of them. */
export const CardColumn = memo(function CardColumn() {
  const { desk, panel, told } = useDeskTools();
  const { categories } = useCatalog();
  const contactId = useDesk((state) => state.contact?.id ?? null);
  const isEnding = useDesk((state) => state.contact?.end != null);
  const hasMatter = useDesk((state) => theMatter(state) !== null);

  const host = useMemo(
    (): PanelHost => ({
      panel,
      told,
      contactId,
      phone: () => desk.get().contact?.phone ?? "",
      onRead: (card) =>
        desk.dispatch({
          do: "card-read",
          card: { cardId: card.id, revisionId: card.revisionId, name: nameOf(card) },
        }),
      logAs:
        contactId === null || isEnding
          ? null
          : (code) => {
              const category = categories.find((one) => one.code === code);
              if (category === undefined) return;
              desk.dispatch({ do: "next-matter", id: newIntakeId() });
              desk.dispatch({ do: "category", id: category.id });
              panel.dispatch({ do: "rest" });
              focusField("questions");
            },
      onLeave: () => focusField(contactId === null ? "start" : hasMatter ? "description" : "receipt"),
    }),
    [desk, panel, told, contactId, isEnding, hasMatter, categories],
  );
  const rest = useCallback(() => {
    panel.dispatch({ do: "rest" });
    focusField("forwardTo");
  }, [panel]);
  return (
    <PanelHostContext value={host}>
      <div className={classes.cards}>
        <CardPanel onRest={hasMatter ? rest : null} />
      </div>
    </PanelHostContext>
  );
});
