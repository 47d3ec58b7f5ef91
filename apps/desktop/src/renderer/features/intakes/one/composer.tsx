import { type IntakeId, LIMITS, type Receipt } from "@kck/contracts";
import { Button, Group, SegmentedControl, Stack, Text, Textarea } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { useCommand } from "../../../api/use-command";
import { useDraft } from "../../../platform/use-draft";
import { useHotkeys } from "../../../ui/hotkeys/use-hotkey";
import { IconLock, IconMegaphone } from "../../../ui/icons";
import { Kbd } from "../../../ui/kbd";
import { notifyDone } from "../../../ui/notify";
import { RefusalAlert } from "../../../ui/refusal-alert";
import classes from "./composer.module.css";
import { leftAfter } from "./left-after";

type Mode = "note" | "update";
type Props = { id: IntakeId; maySpeak: boolean; hasKeys: boolean };

/** Where a note for the house or a word to the resident is written; it says plainly which of both it will be. */
export function Composer({ id, maySpeak, hasKeys }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const [mode, setMode] = useState<Mode>("note");
  const [body, setBody] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(`intake.${id}.composer`);
  const { found } = draft;
  useEffect(() => {
    // Words typed before the draft was read are newer than it.
    if (typeof found === "string") setBody((typed) => (typed === "" ? found : typed));
  }, [found]);

  // Whoever goes on typing while the words are on their way keeps what came after them.
  const onSuccess = (_receipt: Receipt, { body: sent }: { body: string }) => {
    const rest = leftAfter(sent, area.current?.value ?? "");
    setBody(rest);
    draft.keep(rest);
    notifyDone({ message: t(mode === "note" ? "intake.composer.noted" : "intake.composer.told") });
  };
  const note = useCommand(trpc.intakes.note.mutationOptions({ onSuccess }));
  const update = useCommand(trpc.intakes.update.mutationOptions({ onSuccess }));
  const sender = mode === "note" ? note : update;

  const focusAs = (next: Mode) => {
    setMode(next);
    area.current?.focus();
  };
  useHotkeys(
    hasKeys
      ? [
          { hotkey: "intakeNote", run: () => focusAs("note") },
          ...(maySpeak ? [{ hotkey: "intakeUpdate", run: () => focusAs("update") } as const] : []),
        ]
      : [],
  );

  const send = () => {
    if (body.trim() !== "" && !sender.isPending) sender.mutate({ id, body });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };

  const isPublic = mode === "update";
  return (
    <Stack gap="xs" className={classes.composer} data-public={isPublic || undefined}>
      {maySpeak && (
        <SegmentedControl
          size="xs"
          aria-label={t("intake.composer.which")}
          value={mode}
          onChange={(value) => setMode(value === "update" ? "update" : "note")}
          data={[
            { value: "note", label: <ModeLabel mode="note" /> },
            { value: "update", label: <ModeLabel mode="update" /> },
          ]}
        />
      )}
      <Textarea
        ref={area}
        label={t(isPublic ? "intake.composer.update" : "intake.composer.note")}
        description={t(isPublic ? "intake.composer.updateHint" : "intake.composer.noteHint")}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={LIMITS.note}
        value={body}
        onChange={(event) => {
          setBody(event.currentTarget.value);
          draft.keep(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <RefusalAlert error={sender.error} onRetry={send} />
      <Group justify="space-between" gap="sm">
        <Text size="xs" c="dimmed">
          <Kbd keys="mod+Enter" /> {t("intake.composer.sends")}
        </Text>
        <Button
          variant={isPublic ? "filled" : "default"}
          leftSection={isPublic ? <IconMegaphone size="1rem" /> : <IconLock size="1rem" />}
          loading={sender.isPending}
          disabled={body.trim() === ""}
          onClick={send}
        >
          {t(isPublic ? "intake.composer.tell" : "intake.composer.keep")}
        </Button>
      </Group>
    </Stack>
  );
}

function ModeLabel({ mode }: { mode: Mode }) {
  const { t } = useTranslation();
  return (
    <Group gap={6} wrap="nowrap" justify="center">
      {mode === "note" ? <IconLock size="0.875rem" /> : <IconMegaphone size="0.875rem" />}
      {t(mode === "note" ? "intake.mark.internal" : "intake.mark.public")}
    </Group>
  );
}
