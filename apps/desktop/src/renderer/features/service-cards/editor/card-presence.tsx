import type { CardId } from "@kck/contracts";
import { Avatar, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useTRPCClient } from "../../../api/trpc";

const EVERY_MS = 15_000;

/** Says every 15 seconds that this person has the card open for writing, and shows who else has. */
export function CardPresence({ id }: { id: CardId }) {
  const { t } = useTranslation();
  const { cards } = useTRPCClient();
  const seen = useQuery({
    queryKey: ["presence", "card", id],
    queryFn: () => cards.present.mutate({ id }),
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
          <Text size="sm">{t("cards.edit.alsoOpen", { names: others.map(({ name }) => name).join(", ") })}</Text>
        </Group>
      )}
    </div>
  );
}
