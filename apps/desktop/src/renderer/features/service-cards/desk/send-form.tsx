import { type CardView, MessageChannel, MessageId } from "@kck/contracts";
import { isSendable } from "@kck/domain";
import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newCommandId } from "../../../api/command-id";
import { useTRPC } from "../../../api/trpc";
import { useCommand } from "../../../api/use-command";
import { Kbd } from "../../../ui/kbd";
import { notifyDone } from "../../../ui/notify";
import { RefusalAlert } from "../../../ui/refusal-alert";
import { Failed, Loading } from "../../../ui/states";
import classes from "./desk-cards.module.css";
import { usePanelHost } from "./panel-host";
import { usePanel } from "./use-panel";

type Props = { card: CardView; hasLink: boolean; onClose: () => void };

/** Sends the card to the caller by a way that is set up; where none is, says so instead of a form that cannot work. */
export function SendForm(props: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const channels = useQuery(trpc.messages.channels.queryOptions());
  if (channels.isPending) return <Loading />;
  if (channels.isError) return <Failed error={channels.error} onRetry={() => void channels.refetch()} />;
  const open = MessageChannel.options.filter((channel) => channels.data[channel]);
  const [first] = open;
  if (first !== undefined) return <Form {...props} open={open} first={first} />;
  return (
    <section className={classes.form} aria-label={t("card.desk.send")}>
      <p role="status">{t("card.desk.noChannel")}</p>
      <div className={classes.keys}>
        <Button size="compact-sm" variant="default" onClick={props.onClose} rightSection={<Kbd keys="Escape" />}>
          {t("common.back")}
        </Button>
      </div>
    </section>
  );
}

type FormProps = Props & { open: readonly MessageChannel[]; first: MessageChannel };
type What = "link" | "section" | "card";

function Form({ card, hasLink, onClose, open, first }: FormProps) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const host = usePanelHost();
  const { contactId } = host;
  const [phone] = useState(host.phone);
  const jumpedTo = usePanel(({ opened }) => opened?.section ?? null);
  const section = jumpedTo !== null && isSendable(jumpedTo) ? jumpedTo : null;
  const [id] = useState(() => MessageId.parse(newCommandId()));
  const [channel, setChannel] = useState<MessageChannel>(phone !== "" && open.includes("sms") ? "sms" : first);
  const [what, setWhat] = useState<What>(hasLink ? "link" : section === null ? "card" : "section");
  const [typed, setTyped] = useState<Readonly<Record<MessageChannel, string>>>({ email: "", sms: phone });
  const recipient = typed[channel];
  const onSuccess = () => {
    notifyDone({ message: t("card.desk.sent") });
    onClose();
  };
  const message = useCommand(trpc.messages.sendCard.mutationOptions({ onSuccess }));

  const send = () => {
    if (recipient.trim() === "" || message.isPending) return;
    message.mutate({
      id,
      cardId: card.id,
      revisionId: card.revisionId,
      what: what === "link" ? "link" : "text",
      section: what === "section" ? section : null,
      channel,
      recipient: recipient.trim(),
      contactId,
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    send();
  };
  const whats: { value: What; label: string }[] = [
    ...(hasLink ? [{ value: "link" as const, label: t("card.desk.what.link") }] : []),
    ...(section === null ? [] : [{ value: "section" as const, label: t(`card.section.${section}`) }]),
    { value: "card", label: t("card.desk.what.card") },
  ];
  return (
    <section className={classes.form} aria-label={t("card.desk.send")}>
      <div className={classes.keys}>
        <SegmentedControl
          size="xs"
          aria-label={t("card.desk.sendBy")}
          value={channel}
          onChange={(value) => setChannel(MessageChannel.parse(value))}
          data={open.map((value) => ({ value, label: t(`card.channel.${value}`) }))}
        />
        <SegmentedControl
          size="xs"
          aria-label={t("card.desk.sendWhat")}
          value={what}
          onChange={(value) => setWhat(whats.find((one) => one.value === value)?.value ?? "card")}
          data={whats}
        />
      </div>
      <TextInput
        label={t(`card.recipient.${channel}`)}
        type={channel === "email" ? "email" : "tel"}
        autoFocus
        autoComplete="off"
        maxLength={200}
        error={message.fields.includes("recipient") ? t("field.invalid") : null}
        value={recipient}
        onChange={(event) => setTyped({ ...typed, [channel]: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <RefusalAlert error={message.error} onRetry={send} />
      <div className={classes.keys}>
        <Button size="compact-sm" loading={message.isPending} onClick={send} rightSection={<Kbd keys="Enter" />}>
          {t("card.desk.sendNow")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose} rightSection={<Kbd keys="Escape" />}>
          {t("common.back")}
        </Button>
      </div>
    </section>
  );
}
