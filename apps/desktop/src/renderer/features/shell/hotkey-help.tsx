import { Modal, Switch } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { HOTKEYS, SCOPES } from "../../ui/hotkeys/registry";
import { hasSingleKeys, setSingleKeys } from "../../ui/hotkeys/use-hotkey";
import { Kbd } from "../../ui/kbd";
import classes from "./hotkey-help.module.css";

/** Every key of the product, by the place where it works. */
export function HotkeyHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [isSingle, setSingle] = useState(hasSingleKeys);
  const groups = SCOPES.map((scope) => ({ scope, rows: Object.values(HOTKEYS).filter((row) => row.scope === scope) }));
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t("hotkey.title")}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <div className={classes.groups}>
        {groups
          .filter(({ rows }) => rows.length > 0)
          .map(({ scope, rows }) => (
            <section key={scope} className={classes.group} aria-label={t(`hotkey.scope.${scope}`)}>
              <h3 className={classes.title}>{t(`hotkey.scope.${scope}`)}</h3>
              <dl className={classes.list}>
                {rows.map((row) => (
                  <div key={row.text} className={classes.row}>
                    <dt>{t(row.text)}</dt>
                    <dd>
                      {row.keys.map((keys) => (
                        <Kbd key={keys} keys={keys} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
      <Switch
        mt="md"
        label={t("hotkey.singleKeys")}
        checked={isSingle}
        onChange={(event) => {
          setSingle(event.currentTarget.checked);
          setSingleKeys(event.currentTarget.checked);
        }}
      />
    </Modal>
  );
}
