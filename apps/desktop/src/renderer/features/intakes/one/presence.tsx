import type { IntakeId } from "@kck/contracts";
import { Avatar, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { byItself } from "../../../api/attention";
import { useTRPCClient } from "../../../api/trpc";

const EVERY_MS = 15_000;

/** Says every 15 seconds that this person has the intake open, and shows who else has. */
export function Presence({ id }: { id: IntakeId }) {
  const { t } = useTranslation();
  const { intakes } = useTRPCClient();
  const seen = useQuery({
    queryKey: ["presence", id],
    queryFn: () => byItself(() => intakes.present.mutate({ id })),
    refetchInterval: EVERY_MS,
    staleTime: EVERY_MS,
    gcTime: 0,
  });
  const others = seen.data?.others ?? [];
  return (
    <div aria-live="polite">
      {others.length > 0 && (
        <Group gap="xs">
          <Avatar.Group aria-hidden="true">
            {others.slice(0, 4).map(({ id: person, name }) => (
              <Avatar key={person} name={name} size="sm" color="blue" />
            ))}
          </Avatar.Group>
          <Text size="sm">{t("intake.alsoOpen", { names: others.map(({ name }) => name).join(", ") })}</Text>
        </Group>
      )}
    </div>
  );
}
