import type { Status } from "@kck/domain";
import { Group, Text } from "@mantine/core";
import { When } from "../../../ui/when";
import { StatusBadge } from "../status-badge";

type Matter = { number: string; subject: string; status: Status; createdAt: string };

/** Another intake in a line or two, wherever one is offered or linked. */
export function MatterLine({ matter, place }: { matter: Matter; place?: string }) {
  return (
    <div>
      <Group gap="sm" wrap="wrap">
        <Text span fw={600}>
          {matter.number}
        </Text>
        <StatusBadge status={matter.status} />
        <Text span size="sm" c="dimmed">
          <When at={matter.createdAt} style="date" />
        </Text>
      </Group>
      <Text size="sm">{place === undefined || place === "" ? matter.subject : `${matter.subject} · ${place}`}</Text>
    </div>
  );
}
