import { showPhone } from "@kck/contracts";
import { needsPhoneHandover } from "@kck/domain";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { IconInfo, IconPhone } from "../../ui/icons";
import { useNow } from "../../ui/use-now";
import { useCatalog } from "../catalog/use-catalog";
import { PriorityBadge } from "../intakes/priority-badge";
import classes from "./call-desk.module.css";
import { MassEvents } from "./mass-events";
import { promiseNow } from "./promise";
import { SimilarIntakes } from "./similar-intakes";
import { UnitSelect } from "./unit-select";
import { until } from "./until";
import { useIsSent, useMatter } from "./use-matter";
import { useRouteSuggestion } from "./use-route-suggestion";

/** What the program knows of the matter: whom to call, who acts, by when, and whether it is known already. */
export const KnownColumn = memo(function KnownColumn() {
  const { t } = useTranslation();
  return (
    <section className={`${classes.column} ${classes.knownColumn}`} data-forgets-scroll aria-label={t("desk.known")}>
      <MassEvents />
      <CallFirst />
      <UnitAndPromise />
      <SimilarIntakes />
    </section>
  );
});

/** The numbers to call before anything is typed, the first one large. */
function CallFirst() {
  const { t } = useTranslation();
  const category = useMatter((inView) => inView.category);
  const ruled = useMatter(({ matter }) => matter.routed?.callFirst) ?? null;
  const known = category?.callFirst ?? [];
  const numbers = ruled === null || known.some(({ number }) => number === ruled.number) ? known : [ruled, ...known];
  const priority = useMatter((inView) => inView.priority);
  const isUrgent = priority !== null && needsPhoneHandover(priority);
  return (
    <div aria-live="polite">
      {(numbers.length > 0 || typeof category?.advice === "string") && (
        <section className={classes.callFirst} data-urgent={isUrgent || undefined} aria-label={t("desk.callFirst")}>
          {numbers.length > 0 && <h2 className={classes.small}>{t(isUrgent ? "desk.callNow" : "desk.callFirst")}</h2>}
          <ul className={classes.numbers}>
            {numbers.map(({ label, number }) => (
              <li key={number}>
                <span className={classes.callNumber}>
                  <IconPhone size="1.25rem" /> {showPhone(number)}
                </span>
                <span className={classes.quiet}>{label}</span>
              </li>
            ))}
          </ul>
          {typeof category?.advice === "string" && (
            <p className={classes.advice}>
              <IconInfo size="1rem" /> <span>{category.advice}</span>
            </p>
          )}
        </section>
      )}
    </div>
  );
}

/** Who will have it and what the caller may be told, in the words to say. */
function UnitAndPromise() {
  const { t } = useTranslation();
  const now = useNow();
  const catalog = useCatalog();
  const kind = useMatter((inView) => inView.kind);
  const category = useMatter((inView) => inView.category) ?? undefined;
  const unitId = useMatter((inView) => inView.unitId);
  const priority = useMatter((inView) => inView.priority);
  const routed = useMatter(({ matter }) => matter.routed);
  const isNamed = useMatter(({ matter }) => matter.unitId !== null);
  const isSent = useIsSent();
  useRouteSuggestion();
  if (kind === null) return null;
  const promise = promiseNow({ catalog, kind, category, unitId, priority }, routed?.policyKey ?? null, now);
  return (
    <section className={classes.stack} aria-label={t("desk.unitAndPromise")}>
      <UnitSelect unitId={unitId} routed={isNamed === true ? null : routed} isSent={isSent} />
      <div className={classes.promise}>
        <span className={classes.quiet}>{t("desk.promise")}</span>
        <strong>{promise === null ? t("desk.noPromise") : until(promise.dueAt, t)}</strong>
        {priority !== null && (
          <span className={classes.between}>
            <PriorityBadge priority={priority} />
            {typeof category?.priorityNote === "string" && (
              <span className={classes.quiet}>{category.priorityNote}</span>
            )}
          </span>
        )}
      </div>
    </section>
  );
}
