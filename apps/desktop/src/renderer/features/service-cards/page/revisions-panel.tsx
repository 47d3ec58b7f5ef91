import type { CardPageView, RevisionRow } from "@kck/contracts";
import { Anchor, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Panel } from "../../../ui/panel";
import { When } from "../../../ui/when";
import classes from "./card-page.module.css";
import { ChangedSections } from "./changed-sections";
import { RevisionStatusBadge } from "./revision-status";

type Props = { page: CardPageView; shownId: string | null };

/** Every revision of a card, the newest first: what it changed, who wrote and who published it. */
export function RevisionsPanel({ page, shownId }: Props) {
  const { t } = useTranslation();
  if (page.revisions.length === 0) return null;
  return (
    <Panel title={t("cards.revisions")}>
      <ol className={classes.revisions}>
        {page.revisions.map((revision) => (
          <li key={revision.id} data-shown={revision.id === shownId || undefined}>
            <div className={classes.revisionHead}>
              <Anchor
                size="sm"
                fw={600}
                {...(revision.id === shownId ? { "aria-current": "true" as const } : {})}
                renderRoot={(props) => (
                  <Link
                    to="/cards/$key"
                    params={{ key: page.key }}
                    search={revision.id === page.inForce?.revisionId ? {} : { revision: revision.id }}
                    {...props}
                  />
                )}
              >
                {t("cards.revisionNumber", { number: revision.number })}
              </Anchor>
              <RevisionStatusBadge status={revision.status} />
            </div>
            <Text size="sm" c="dimmed">
              <When at={revision.publishedAt ?? revision.updatedAt} />
              <People revision={revision} />
            </Text>
            <ChangedSections sections={revision.changed} isFirst={revision.number === 1} />
            {revision.number > 1 && (
              <Anchor
                size="sm"
                renderRoot={(props) => (
                  <Link to="/cards/$key/compare" params={{ key: page.key }} search={{ to: revision.id }} {...props} />
                )}
              >
                {t("cards.compare.withBefore")}
              </Anchor>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function People({ revision }: { revision: RevisionRow }) {
  const { t } = useTranslation();
  const wrote = revision.editors.map(({ name }) => name).join(", ");
  return (
    <>
      {wrote !== "" && <span>, {t("cards.wrote", { names: wrote })}</span>}
      {revision.approvedBy !== null && <span>, {t("cards.approved", { name: revision.approvedBy.name })}</span>}
    </>
  );
}
