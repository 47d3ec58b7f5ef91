import { useTranslation } from "react-i18next";
import { Panel } from "../../ui/panel";
import { When } from "../../ui/when";
import type { ChangeLine } from "./change-lines";
import { VersionChanges } from "./version-changes";
import type { Version } from "./versions";
import classes from "./versions.module.css";

type Props<Saved> = {
  versions: readonly Saved[];
  textOf: (version: Saved) => string;
  /** What a version says otherwise than the one before it; without it each is told as a whole. */
  changesOf?: ((before: Saved, after: Saved) => readonly ChangeLine[]) | undefined;
};

/** Every version, the newest first: what it changed, or said where it is the first, who saved it, when and why. */
export function VersionHistory<Saved extends Version>({ versions, textOf, changesOf }: Props<Saved>) {
  const { t } = useTranslation();
  return (
    <Panel title={t("versions.history")} isPlain>
      <ol className={classes.history} reversed>
        {versions.map((version, at) => (
          <li key={version.version}>
            <Said version={version} before={versions[at + 1]} textOf={textOf} changesOf={changesOf} />
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

type SaidProps<Saved> = Omit<Props<Saved>, "versions"> & { version: Saved; before: Saved | undefined };

function Said<Saved extends Version>({ version, before, textOf, changesOf }: SaidProps<Saved>) {
  const { t } = useTranslation();
  const lines = before && changesOf?.(before, version);
  const text = lines === undefined ? textOf(version) : lines.length === 0 ? t("versions.change.none") : "";
  return (
    <>
      <p>
        <strong>{t("versions.version", { version: version.version })}</strong> {text}
      </p>
      {lines !== undefined && lines.length > 0 && <VersionChanges lines={lines} />}
    </>
  );
}
