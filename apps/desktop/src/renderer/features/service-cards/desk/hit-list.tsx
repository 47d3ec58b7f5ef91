import type { CardView } from "@kck/contracts";
import { memo, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useCatalog } from "../../catalog/use-catalog";
import { Highlighted, Marked } from "../view/marked";
import classes from "./desk-cards.module.css";
import { PANEL_IDS } from "./panel-focus";
import { hitId } from "./search-field";
import type { Found } from "./use-found";

type Props = { found: Found; chosen: number; onOpen: (at: number) => void };

/** What fits the words, the best first; with no words, what is asked for most. */
export function HitList({ found: { words, answer }, chosen, onOpen }: Props) {
  const { t } = useTranslation();
  const { unitName } = useCatalog();
  const list = useRef<HTMLDivElement>(null);
  const hits = answer.found;
  useEffect(() => {
    list.current?.querySelector(`[data-at="${chosen}"]`)?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <>
      <p className={classes.count} role="status">
        {words.trim() === "" ? t("card.desk.all") : t("card.desk.found", { count: answer.total })}
      </p>
      <Highlighted marks={words.trim() === "" ? null : answer.marks}>
        <div ref={list} id={PANEL_IDS.list} className={classes.hits} role="listbox" aria-label={t("card.desk.hits")}>
          {hits.map(({ card, isPartial }, at) => (
            <Hit
              key={card.id}
              card={card}
              owner={[unitName(card.ownerUnitId), card.content.cell].filter(Boolean).join(" · ")}
              isPartial={isPartial}
              at={at}
              isChosen={at === chosen}
              onOpen={onOpen}
            />
          ))}
        </div>
      </Highlighted>
    </>
  );
}

type HitProps = {
  card: CardView;
  /** Who answers for the card, in the names of the moment. */
  owner: string;
  isPartial: boolean;
  at: number;
  isChosen: boolean;
  onOpen: (at: number) => void;
};

/** A card that stays where it stood is not drawn again: between two letters most of them do. */
const Hit = memo(function Hit({ card, owner, isPartial, at, isChosen, onOpen }: HitProps) {
  const { t } = useTranslation();
  const { title, symbol, description, notOurs } = card.content;
  return (
    <div
      id={hitId(at)}
      data-at={at}
      className={classes.hit}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onOpen(at)}
      onKeyDown={(event) => event.key === "Enter" && onOpen(at)}
    >
      <span className={classes.hitTitle}>
        <span className={classes.hitName}>
          {symbol !== null && <span className={classes.symbol}>{symbol}</span>} <Marked text={title} />
        </span>
        {isPartial && <span className={classes.partial}>{t("card.desk.partial")}</span>}
        {notOurs !== null && <span className={classes.partial}>{t("card.section.notOurs")}</span>}
        <span className={classes.quiet}>{owner}</span>
      </span>
      {description !== "" && (
        <span className={classes.hitText}>
          <Marked text={firstLine(description)} />
        </span>
      )}
    </div>
  );
});

/** No more of a description than a line shows: the rest need not be marked in each keystroke. */
const firstLine = (text: string) => text.slice(0, 160);
