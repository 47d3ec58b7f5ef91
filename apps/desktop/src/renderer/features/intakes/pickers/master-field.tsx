import type { IntakeView } from "@kck/contracts";
import { Radio, Stack, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { useField } from "../../../ui/form/use-field";
import { Empty, Failed, Loading } from "../../../ui/states";
import { MatterLine } from "./matter-line";

type Props = { intake: Pick<IntakeView, "id" | "categoryId" | "place" | "subject"> };
const PAUSE_MS = 250;
const MOST = 8;

/** Chooses the intake that this one repeats: a similar one, or any other by its number or words. */
export function MasterField({ intake }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { field, error } = useField<string>();
  const [typed, setTyped] = useState("");
  const [words] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const isSearched = words !== "";
  const { categoryId, place, subject } = intake;
  const similar = useQuery(
    trpc.intakes.similar.queryOptions({ categoryId, place, words: subject }, { enabled: !isSearched }),
  );
  const found = useQuery(
    trpc.intakes.list.queryOptions({ search: { words }, cursor: null, limit: MOST }, { enabled: isSearched }),
  );
  const shown = isSearched ? found : similar;
  const rows = (shown.data?.rows ?? []).filter(({ id }) => id !== intake.id);

  return (
    <Stack gap="sm">
      <TextInput
        type="search"
        label={t("intake.master.search")}
        description={t("intake.master.searchHint")}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
      {shown.isPending && <Loading />}
      {shown.isError && <Failed error={shown.error} onRetry={() => void shown.refetch()} />}
      {shown.isSuccess && rows.length === 0 && (
        <Empty text={t(isSearched ? "intake.master.noneFound" : "intake.master.noneSimilar")} />
      )}
      {rows.length > 0 && (
        <Radio.Group
          label={t(isSearched ? "intake.master.found" : "intake.master.similar")}
          value={field.state.value}
          onChange={field.handleChange}
          error={error}
        >
          <Stack gap="sm" mt="xs">
            {rows.map((row) => (
              <Radio key={row.id} value={row.id} label={<MatterLine matter={row} place={row.place} />} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </Stack>
  );
}
