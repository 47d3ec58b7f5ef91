import { useTranslation } from "react-i18next";
import { Panel } from "../../ui/panel";
import { When } from "../../ui/when";
import classes from "./deadlines.module.css";
import type { Version } from "./use-versions";

type Props<Saved> = { versions: readonly Saved[]; textOf: (version: Saved) => string };

/** Every version, the newest first: what it said, who saved it, when and why. */
export function VersionHistory<Saved extends Version>({ versions, textOf }: Props<Saved>) {
  const { t } = useTranslation();
  return (
    <Panel title={t("deadlines.history")} isPlain>
      <ol className={classes.history} reversed>
        {versions.map((version) => (
          <li key={version.version}>
            <p>
              <strong>{t("deadlines.version", { version: version.version })}</strong> {textOf(version)}
            </p>
            <p className={classes.quiet}>
              {version.author?.name ?? t("deadlines.filledIn")}, <When at={version.createdAt} />
            </p>
            {version.reason !== "" && <p>{version.reason}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
