import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { IconHeadset } from "../../ui/icons";
import { Page } from "../../ui/page";
import { Empty, Failed, Loading } from "../../ui/states";
import { CallsFigures } from "./calls-figures";
import { CallsTable } from "./calls-table";

/** Who is on the line and since when, and what the day brought so far. */
export function CallsScreen() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const today = useQuery(trpc.calls.today.queryOptions());
  if (today.isPending) return <Loading />;
  if (today.isError) return <Failed error={today.error} onRetry={() => void today.refetch()} />;
  const { rows } = today.data;
  return (
    <Page title={t("calls.title")}>
      {rows.length === 0 ? (
        <Empty text={t("calls.nobody")} icon={<IconHeadset size="1.75rem" />} />
      ) : (
        <Stack gap="sm">
          <CallsFigures rows={rows} />
          <CallsTable rows={rows} />
        </Stack>
      )}
    </Page>
  );
}
