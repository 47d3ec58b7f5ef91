import { useTranslation } from "react-i18next";
import { Panel } from "../../ui/panel";
import { When } from "../../ui/when";
import type { Version } from "./versions";
import classes from "./versions.module.css";

type Props<Saved> = { versions: readonly Saved[]; textOf: (version: Saved) => string };

/** Every version, the newest first: what it said, who saved it, when and why. */
export function VersionHistory<Saved extends Version>({ versions, textOf }: Props<Saved>) {
  const { t } = useTranslation();
  return (
    <Panel title={t("versions.history")} isPlain>
      <ol className={classes.history} reversed>
        {versions.map((version) => (
          <li key={version.version}>
            <p>
              <strong>{t("versions.version", { version: version.version })}</strong> {textOf(version)}
            </p>
            <p className={classes.quiet}>
              {version.author?.name ?? t("versions.filledIn")}, <When at={version.createdAt} />
            </p>
            {version.reason !== "" && <p>{version.reason}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
