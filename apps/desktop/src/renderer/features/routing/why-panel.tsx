import type { IntakeId, MetView, RoutingExplanation } from "@kck/contracts";
import { showPhone } from "@kck/contracts";
import { Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { Panel } from "../../ui/panel";
import { Failed, Loading } from "../../ui/states";
import { useCatalog } from "../catalog/use-catalog";
import { sayLeaf, sayValue } from "./say-condition";
import classes from "./why-panel.module.css";

/** "Why this unit?": asked for when somebody wants to know, since what is shown is noted as read. */
export function WhyPanel({ id }: { id: IntakeId }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const button = (
    <Button variant="default" size="xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
      {t(isOpen ? "routing.hide" : "routing.show")}
    </Button>
  );
  return (
    <Panel title={t("routing.why")} actions={button}>
      {isOpen && <Why id={id} />}
    </Panel>
  );
}

function Why({ id }: { id: IntakeId }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const why = useQuery(trpc.routing.explain.queryOptions({ id }));
  if (why.isPending) return <Loading what={t("routing.loading")} />;
  if (why.isError) return <Failed error={why.error} onRetry={() => void why.refetch()} />;
  if (why.data.explanation === null) return <Text c="dimmed">{t("routing.none")}</Text>;
  return <Explained explanation={why.data.explanation} />;
}

function Explained({ explanation }: { explanation: RoutingExplanation }) {
  const { t } = useTranslation();
  const { unitLabel } = useCatalog();
  const { by, rule, version, unitId, priority, skill, callFirst, copyTo, because, before } = explanation;
  const decided =
    by === "rule" ? t("routing.byRule", { rule: rule?.name, version }) : t(`routing.by.${by}`, { version });
  return (
    <div className={classes.why}>
      <p>
        <strong>{decided}</strong>
      </p>
      <ul className={classes.outcome}>
        <li>{unitId === null ? t("routing.toSupervisor") : t("routing.toUnit", { unit: unitLabel(unitId) })}</li>
        {skill !== null && <li>{t("routing.skill", { skill })}</li>}
        <li>{t("routing.priority", { priority })}</li>
        {copyTo.length > 0 && <li>{t("routing.copyTo", { units: copyTo.map(unitLabel).join(", ") })}</li>}
        {callFirst !== null && (
          <li>{t("routing.callFirst", { label: callFirst.label, number: showPhone(callFirst.number) })}</li>
        )}
      </ul>
      {because.length > 0 && (
        <section aria-label={t("routing.matched")}>
          <h3>{t("routing.matched")}</h3>
          <MetList met={because} />
        </section>
      )}
      {before.length > 0 && (
        <details>
          <summary>{t("routing.before", { count: before.length })}</summary>
          <ol className={classes.before}>
            {before.map((passed) => (
              <li key={passed.rule.key}>
                <span>{passed.rule.name}</span>
                {passed.why === "condition" ? (
                  <MetList met={passed.because} />
                ) : (
                  <p>{t(`routing.passed.${passed.why}`, { unit: unitLabel(passed.unitId) })}</p>
                )}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

/** Conditions with the values they met. */
function MetList({ met }: { met: readonly MetView[] }) {
  const { t } = useTranslation();
  const city = useCatalog();
  const tongue = { t, city };
  const lines = met.map(({ leaf, value, isNegated }) => {
    const asked = sayLeaf(leaf, tongue);
    return t(isNegated ? "routing.metNot" : "routing.met", { asked, value: sayValue(leaf, value, tongue) });
  });
  return (
    <ul className={classes.met}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
