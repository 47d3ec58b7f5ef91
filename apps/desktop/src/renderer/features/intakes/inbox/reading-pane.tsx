import type { IntakeRow } from "@kck/contracts";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { IconExternal } from "../../../ui/icons";
import { Empty, Failed, Loading } from "../../../ui/states";
import { IntakeContent } from "../one/intake-content";
import classes from "./inbox.module.css";

type Props = { row: IntakeRow | undefined; onOpen: (row: IntakeRow) => void };

/** The intake on whose row the keyboard stands, beside the list. */
export function ReadingPane({ row, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <section className={classes.pane} aria-label={t("inbox.pane")}>
      {row === undefined ? (
        <Empty text={t("inbox.paneEmpty")} />
      ) : (
        <PaneContent key={row.id} row={row} onOpen={onOpen} />
      )}
    </section>
  );
}

function PaneContent({ row, onOpen }: { row: IntakeRow; onOpen: (row: IntakeRow) => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const intake = useQuery(trpc.intakes.get.queryOptions({ id: row.id }));
  if (intake.isPending) return <Loading what={t("intake.loading")} />;
  if (intake.isError) return <Failed error={intake.error} onRetry={() => void intake.refetch()} />;
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconExternal size="0.9375rem" />}
        onClick={() => onOpen(row)}
      >
        {t("inbox.openWhole")}
      </Button>
      <IntakeContent view={intake.data} layout="pane" />
    </>
  );
}
