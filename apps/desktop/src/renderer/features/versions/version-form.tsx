import type { Reason } from "@kck/domain";
import { Button, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { newCommandId } from "../../api/command-id";
import type { Draft } from "../../platform/use-draft";
import { Form } from "../../ui/form/form";
import { RefusalAlert } from "../../ui/refusal-alert";
import type { ChangeLine } from "./change-lines";
import { keyOf } from "./key-of";
import { NewerVersion } from "./newer-version";
import { VersionHistory } from "./version-history";
import type { Version, Versions } from "./versions";
import classes from "./versions.module.css";

/** What every version says beside its own fields: why it was saved, and its name where it has one of its own. */
type Named = { readonly name?: string; readonly reason: string };
type Save = {
  readonly isPending: boolean;
  readonly isSuccess: boolean;
  readonly reason: Reason | null;
  readonly fields: readonly string[];
  readonly error: unknown;
};
type Props<Saved extends Version> = {
  label: string;
  /** What saving does and does not do. */
  hint: string;
  versions: Versions<Saved> | null;
  draft: Draft;
  form: {
    readonly values: Named;
    readonly basedOn: number | null;
    readonly change: (part: Partial<Named>) => void;
    readonly rebase: (version: number) => void;
    readonly errorsAfter: (save: Save) => (field: string) => string | undefined;
  };
  save: Save;
  textOf: (version: Saved) => string;
  /** What a version changed; without it the history tells each as a whole. */
  changesOf?: (before: Saved, after: Saved) => readonly ChangeLine[];
  /** Sends what is typed under the key that it has or will have. */
  onSend: (key: string) => void;
  onClose: () => void;
  children: ReactNode;
};

/** A form that saves a new version, its name before its fields and the reason after them; below it, all versions there were. */
export function VersionForm<Saved extends Version>(props: Props<Saved>) {
  const { label, hint, versions, draft, form, save, textOf, changesOf, onSend, onClose, children } = props;
  const { t } = useTranslation();
  const [newId] = useState(newCommandId);
  const { values, basedOn, change, rebase } = form;
  const errorOf = form.errorsAfter(save);
  const newest = versions?.newest ?? null;
  const based = versions?.all.find(({ version }) => version === basedOn);
  const isNewer = newest !== null && basedOn !== newest.version && !save.isPending && !save.isSuccess;
  // The drawer was there before the draft: only now is there a field to begin with.
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => fields.current?.querySelector<HTMLElement>("input:not([type=hidden]), textarea")?.focus(), []);
  return (
    <Stack>
      <Form
        onSubmit={async () => onSend(newest?.key ?? keyOf(values.name ?? "", newId))}
        refused={save.error}
        aria-label={label}
      >
        <Stack gap="sm" ref={fields}>
          {isNewer && (
            <NewerVersion
              newest={newest}
              text={textOf(newest)}
              lines={based && changesOf?.(based, newest)}
              onRebase={() => rebase(newest.version)}
            />
          )}
          <RefusalAlert error={isNewer && save.reason === "changed-meanwhile" ? null : save.error} />
          <p className={classes.quiet}>{hint}</p>
          {values.name !== undefined && (
            <TextInput
              label={t("versions.name")}
              data-autofocus
              value={values.name}
              error={errorOf("name")}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
          )}
          {children}
          <Textarea
            label={t("versions.reason")}
            autosize
            minRows={2}
            value={values.reason}
            error={errorOf("reason")}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
          {!draft.isKept && <p className={classes.quiet}>{t("common.draftNotKept")}</p>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("common.cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t("versions.save")}
            </Button>
          </Group>
        </Stack>
      </Form>
      {versions !== null && <VersionHistory versions={versions.all} textOf={textOf} changesOf={changesOf} />}
    </Stack>
  );
}
