import type { CardContent } from "@kck/contracts";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCatalog } from "../../catalog/use-catalog";
import { MarkWords } from "./card-marks";
import classes from "./card-view.module.css";
import { Marked } from "./marked";
import { Fact } from "./section-rows";
import type { CardTools } from "./section-tools";

type Of<Section extends keyof CardContent> = { value: CardContent[Section] };

export function Lines({ lines, isNumbered = false }: { lines: readonly string[]; isNumbered?: boolean }) {
  const List = isNumbered ? "ol" : "ul";
  return (
    <List className={classes.lines}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a revision never move, and two may be alike
        <li key={index}>
          <Marked text={line} />
        </li>
      ))}
    </List>
  );
}

/** What the term is, in words; where there are none, from its rule. */
export function Deadline({ value: { words, rule } }: Of<"deadline">) {
  const { t } = useTranslation();
  if (words !== "" || rule === null) {
    return (
      <p className={classes.strong}>
        <Marked text={words} />
      </p>
    );
  }
  const term = rule.unit === "at-once" ? t("card.term.at-once") : t(`card.term.${rule.unit}`, { count: rule.count });
  return <p className={classes.strong}>{[term, rule.from].filter(Boolean).join(" ")}</p>;
}

/** An address to be read out, copied or sent: the desktop opens no foreign pages. */
export function Address({ url }: { url: string | null }) {
  return url === null ? null : <span className={classes.url}>{url}</span>;
}

export function EService({ value }: Of<"eService">) {
  if (value === null) return null;
  return (
    <>
      <p className={classes.strong}>
        <Marked text={value.name} />
      </p>
      <Address url={value.url} />
      {value.words !== "" && (
        <p className={classes.prose}>
          <Marked text={value.words} />
        </p>
      )}
    </>
  );
}

export function NotOurs({ value }: Of<"notOurs">) {
  const { t } = useTranslation();
  if (value === null) return null;
  return (
    <>
      <dl className={classes.facts}>
        <Fact name={t("card.instead")} text={value.who} />
        <Fact name={t("card.phone")} text={value.number} />
      </dl>
      <Address url={value.url} />
      {value.words !== "" && (
        <p className={classes.prose}>
          <Marked text={value.words} />
        </p>
      )}
    </>
  );
}

export function Forms({ value }: Of<"forms">) {
  return (
    <ul className={classes.lines}>
      {value.map(({ name, url }) => (
        <li key={`${name} ${url}`}>
          <Marked text={name} /> <Address url={url} />
        </li>
      ))}
    </ul>
  );
}

export function LegalBasis({ value }: Of<"legalBasis">) {
  return (
    <ul className={classes.lines}>
      {value.map(({ act, reference, mark }) => (
        <li key={`${act} ${reference}`}>
          <Marked text={act} /> <span className={classes.quiet}>{reference}</span> <MarkWords mark={mark} />
        </li>
      ))}
    </ul>
  );
}

export function Questions({ value }: Of<"questions">) {
  return (
    <dl className={classes.questions}>
      {value.map(({ question, answer }) => (
        <div key={question}>
          <dt>
            <Marked text={question} />
          </dt>
          <dd className={classes.prose}>
            <Marked text={answer} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Other cards by their title; one that is not published stands there by its key alone. */
export function Related({ value, tools }: Of<"related"> & { tools: CardTools }) {
  const { openCard } = tools;
  return (
    <ul className={classes.lines}>
      {value.map((key) => {
        const card = tools.card(key);
        const name = card === undefined ? key : card.title;
        return (
          <li key={key}>
            {card === undefined || openCard === null ? (
              name
            ) : (
              <Button variant="subtle" size="compact-sm" onClick={() => openCard(card)}>
                {name}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The intake categories that a card leads to, by code and name. */
export function Categories({ value }: Of<"categories">) {
  const { categories } = useCatalog();
  const nameOf = (code: string) => categories.find((category) => category.code === code)?.name ?? "";
  return <Lines lines={value.map((code) => [code, nameOf(code)].filter(Boolean).join(" "))} />;
}
