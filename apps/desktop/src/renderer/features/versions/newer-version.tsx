import { Alert, Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { IconAlert } from "../../ui/icons";
import { When } from "../../ui/when";
import type { ChangeLine } from "./change-lines";
import { VersionChanges } from "./version-changes";

type Props = {
  newest: { readonly version: number; readonly author: { readonly name: string } | null; readonly createdAt: string };
  text: string;
  /** What it changed against the version that this form began from; where that is told, the text is not. */
  lines: readonly ChangeLine[] | undefined;
  onRebase: () => void;
};

/** Somebody saved a version since this form was opened: what it says, and going on from there with what is typed. */
export function NewerVersion({ newest, text, lines, onRebase }: Props) {
  const { t } = useTranslation();
  const said = lines === undefined ? text : lines.length === 0 ? t("versions.change.none") : "";
  const box = useRef<HTMLDivElement>(null);
  // It may take the place of a refusal that had the keyboard.
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.focus();
  }, []);
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      color="orange"
      icon={<IconAlert />}
      role="alert"
      title={t("versions.newer", { version: newest.version })}
    >
      <p>
        {newest.author?.name ?? t("versions.filledIn")}, <When at={newest.createdAt} />: {said}
      </p>
      {lines !== undefined && lines.length > 0 && <VersionChanges lines={lines} />}
      <p>{t("versions.newerHint")}</p>
      <Button size="compact-sm" variant="default" onClick={onRebase}>
        {t("versions.rebase", { version: newest.version })}
      </Button>
    </Alert>
  );
}
