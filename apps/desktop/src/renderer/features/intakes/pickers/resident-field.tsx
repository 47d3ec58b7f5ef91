import { showPhone } from "@kck/contracts";
import { Radio, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { useField } from "../../../ui/form/use-field";
import { Failed } from "../../../ui/states";

type Props = { current: { id: string; name: string | null } | null };
const PAUSE_MS = 250;
const SHORTEST = 5;

/** Chooses whose matter it is: somebody known by a phone number, or nobody named. */
export function ResidentField({ current }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { field, error } = useField<string>();
  const [typed, setTyped] = useState("");
  const [phone] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const isAsked = phone.replace(/\D/g, "").length >= SHORTEST;
  const known = useQuery(trpc.residents.byPhone.queryOptions({ typed: phone }, { enabled: isAsked }));
  const residents = (known.data?.residents ?? []).filter(({ id }) => id !== current?.id);

  return (
    <Stack gap="md">
      <TextInput
        type="tel"
        label={t("intake.resident.byPhone")}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
      {known.isError && <Failed error={known.error} onRetry={() => void known.refetch()} />}
      {isAsked && known.isSuccess && residents.length === 0 && (
        <Text size="sm" c="dimmed" role="status">
          {t("intake.resident.noneFound")}
        </Text>
      )}
      <Radio.Group
        label={t("intake.resident.choose")}
        value={field.state.value}
        onChange={field.handleChange}
        error={error}
      >
        <Stack gap="sm" mt="xs">
          {current !== null && (
            <Radio
              value={current.id}
              label={`${current.name ?? t("intake.resident.unnamed")} (${t("intake.resident.now")})`}
            />
          )}
          {residents.map((resident) => (
            <Radio
              key={resident.id}
              value={resident.id}
              label={resident.name ?? t("intake.resident.unnamed")}
              description={[
                ...resident.phones.map((one) => (one.e164 === null ? one.typed : showPhone(one.e164))),
                resident.email ?? "",
              ]
                .filter(Boolean)
                .join(", ")}
            />
          ))}
          <Radio value="" label={t("common.anonymous")} />
        </Stack>
      </Radio.Group>
    </Stack>
  );
}
