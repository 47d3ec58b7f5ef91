import { RoutingRule } from "@kck/contracts";
import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionFields } from "./action-fields";
import { type FormGroup, fromForm, hasOpenLine, isFormWithinBounds, toForm } from "./condition-form";
import { ConditionGroup } from "./condition-group";
import { SinceNotice } from "./since-notice";
import type { SinceOpened } from "./since-opened";

/** What was typed into the dialog of a rule. */
export type TypedRule = {
  readonly name: string;
  readonly form: FormGroup;
  readonly action: RoutingRule["action"];
};
type Props = {
  rule: RoutingRule;
  /** What was typed before the dialog was left without keeping it. */
  typed: TypedRule | undefined;
  isNew: boolean;
  /** What became of the rule since it was typed over; until somebody chooses, it is not replaced. */
  since: SinceOpened | null;
  /** What was typed goes on over what the rule has become. */
  onGoOn: (typed: TypedRule) => void;
  /** It is dropped for that. */
  onTake: () => void;
  /** Told at each change, so that what is typed outlives this dialog. */
  onType: (typed: TypedRule) => void;
  onDone: (rule: RoutingRule) => void;
  /** Whether it was dropped on purpose; else what was typed is to come back. */
  onClose: (isDropped: boolean) => void;
};

const begun = ({ name, when, action }: RoutingRule): TypedRule => ({ name, form: toForm(when), action });

/** One rule: its name, what it asks for and what it does. */
export function RuleDialog({ rule, typed, isNew, since, onGoOn, onTake, onType, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const nameField = useRef<HTMLInputElement>(null);
  const [taken, setTaken] = useState(0);
  const [begin, setBegin] = useState(() => typed ?? begun(rule));
  const [now, setNow] = useState<TypedRule>(begin);
  const { name, form, action } = now;
  useEffect(() => {
    if (now !== begin) onType(now);
  }, [now, begin, onType]);
  const change = (part: Partial<TypedRule>) => setNow((before) => ({ ...before, ...part }));
  const [isTried, setTried] = useState(false);
  const isTooDeep = !isFormWithinBounds(form);
  // A condition that nobody touched stays letter by letter what it was.
  const when = typed === undefined && form === begin.form ? rule.when : fromForm(form);
  const read = RoutingRule.safeParse({ ...rule, name, when, action });
  const wrong = read.success ? [] : read.error.issues.map(({ path }) => path.join("."));
  const isWrong = (path: string) => isTried && wrong.some((one) => one.startsWith(path));
  const title = t(isNew ? "routing.rules.add" : "routing.rules.editTitle");
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (read.success && since === null && !hasOpenLine(form)) onDone(read.data);
  };
  const goOn = () => {
    nameField.current?.focus();
    onGoOn(now);
  };
  const take = () => {
    nameField.current?.focus();
    if (since !== null && since.now !== null) {
      const fresh = begun(since.now);
      setBegin(fresh);
      setNow(fresh);
      setTaken(taken + 1);
    }
    onTake();
  };
  return (
    <Modal
      opened
      onClose={() => onClose(false)}
      title={title}
      size="xl"
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <form onSubmit={onSubmit} aria-label={title} noValidate>
        <Stack>
          {since !== null && <SinceNotice since={since} onGoOn={goOn} onTake={take} />}
          <TextInput
            ref={nameField}
            label={t("routing.rules.name")}
            required
            data-autofocus
            value={name}
            error={isWrong("name") && t("field.required")}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <section aria-label={t("routing.rules.conditions")}>
            <Text fw={600} mb="xs">
              {t("routing.rules.conditions")}
            </Text>
            {/* What was taken away from another condition is not put back into this one. */}
            <ConditionGroup
              key={taken}
              group={form}
              path=""
              isTried={isTried}
              onChange={(next) => change({ form: next })}
            />
            {isTooDeep && (
              <Text c="red" role="alert" size="sm">
                {t("routing.rules.tooDeep")}
              </Text>
            )}
          </section>
          <ActionFields action={action} isWrong={isWrong} onChange={(next) => change({ action: next })} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => onClose(true)}>
              {t("common.cancel")}
            </Button>
            <Button type="submit" disabled={since !== null}>
              {t("routing.rules.keep")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
