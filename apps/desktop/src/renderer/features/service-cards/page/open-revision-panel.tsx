import type { CardPageView, OpenRevisionView } from "@kck/contracts";
import { Alert, Anchor, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { IconReturn } from "../../../ui/icons";
import { Panel } from "../../../ui/panel";
import { When } from "../../../ui/when";
import { ChangedSections } from "./changed-sections";
import { RevisionActions } from "./revision-actions";
import { RevisionStatusBadge } from "./revision-status";

type Props = { page: CardPageView; open: OpenRevisionView };

/** The revision that is being worked on: how it stands, what it changes, what may be done now. */
export function OpenRevisionPanel({ page, open }: Props) {
  const { t } = useTranslation();
  const editors = open.editors.map(({ name }) => name).join(", ");
  return (
    <Panel title={t("cards.open.title", { number: open.number })}>
      <Stack gap="sm">
        <Group gap="md">
          <RevisionStatusBadge status={open.status} />
          {open.publishAt !== null && (
            <Text span size="sm">
              {t("cards.open.publishAt")} <When at={open.publishAt} />
            </Text>
          )}
        </Group>
        {open.remark !== "" && open.status === "draft" && (
          <Alert color="orange" icon={<IconReturn />} title={t("cards.open.sentBack")}>
            {open.remark}
          </Alert>
        )}
        <ChangedSections sections={open.changed} isFirst={open.number === 1} />
        <Text size="sm" c="dimmed">
          {editors !== "" && t("cards.open.editors", { names: editors })}{" "}
          {open.submittedBy !== null && t("cards.open.submittedBy", { name: open.submittedBy.name })}
        </Text>
        <Group gap="md">
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link to="/cards/$key" params={{ key: page.key }} search={{ revision: open.id }} {...props} />
            )}
          >
            {t("cards.open.read")}
          </Anchor>
          {page.inForce !== null && (
            <Anchor
              size="sm"
              renderRoot={(props) => (
                <Link to="/cards/$key/compare" params={{ key: page.key }} search={{ to: open.id }} {...props} />
              )}
            >
              {t("cards.compare.withForce")}
            </Anchor>
          )}
        </Group>
        <RevisionActions page={page} open={open} />
      </Stack>
    </Panel>
  );
}
