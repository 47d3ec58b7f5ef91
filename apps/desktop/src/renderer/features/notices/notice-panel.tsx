import { Button, Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { useCommand } from "../../api/use-command";
import { IconBell } from "../../ui/icons";
import { RefusalAlert } from "../../ui/refusal-alert";
import { Empty, Failed, Loading } from "../../ui/states";
import { movedTo, rowKeys } from "../../ui/table/row-keys";
import { NoticeLine } from "./notice-line";
import classes from "./notices.module.css";

/** A page of the keyboard in a list of two-line rows. */
const PAGE_ROWS = 8;

/** What one was told of, the newest first. Arrows move, Enter opens the intake and has the line read. */
export function NoticePanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const navigate = useNavigate();
  const list = useRef<HTMLUListElement>(null);
  const notices = useQuery(trpc.notices.list.queryOptions());
  const read = useCommand(trpc.notices.read.mutationOptions());
  const rows = notices.data?.rows ?? [];

  const onKeyDown = (event: KeyboardEvent) => {
    const lines = [...(list.current?.querySelectorAll<HTMLElement>("[data-line]") ?? [])];
    const at = lines.findIndex((line) => line.contains(document.activeElement));
    const move = (to: number) => lines[to]?.focus();
    if (event.key === "Enter" || event.key === " ") return; // the button's own
    if (rowKeys(event, { onMove: (way) => move(movedTo(at, way, lines.length, PAGE_ROWS)), onOpen: () => undefined }))
      event.preventDefault();
  };

  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="30rem"
      padding="md"
      title={t("notices.title")}
      styles={{ title: { fontSize: "1.0625rem", fontWeight: 600 } }}
      overlayProps={{ backgroundOpacity: 0.2 }}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <RefusalAlert error={read.error} />
      {notices.isPending ? (
        <Loading />
      ) : notices.isError ? (
        <Failed error={notices.error} onRetry={() => void notices.refetch()} />
      ) : rows.length === 0 ? (
        <Empty text={t("notices.empty")} hint={t("notices.emptyHint")} icon={<IconBell size="1.75rem" />} />
      ) : (
        <>
          <div className={classes.head}>
            <span>{t("notices.unread", { count: notices.data.unread })}</span>
            <Button
              variant="default"
              size="xs"
              flex="none"
              disabled={notices.data.unread === 0}
              loading={read.isPending}
              onClick={() => read.mutate({ ids: null })}
            >
              {t("notices.readAll")}
            </Button>
          </div>
          <ul ref={list} className={classes.list} onKeyDown={onKeyDown}>
            {rows.map((notice, at) => (
              <NoticeLine
                key={notice.id}
                notice={notice}
                isFirst={at === 0}
                onRead={() => read.mutate({ ids: [notice.id] })}
                onOpen={() => {
                  if (!notice.isRead) read.mutate({ ids: [notice.id] });
                  onClose();
                  void navigate({ to: "/intakes/$id", params: { id: notice.intakeId } });
                }}
              />
            ))}
          </ul>
        </>
      )}
    </Drawer>
  );
}
