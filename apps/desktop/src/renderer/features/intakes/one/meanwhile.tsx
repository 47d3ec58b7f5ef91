import type { IntakeView } from "@kck/contracts";
import { Alert, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IconRefresh } from "../../../ui/icons";
import { When } from "../../../ui/when";
import { useCity } from "../use-city";
import { differenceOf } from "./difference";
import classes from "./meanwhile.module.css";
import { SentenceLine } from "./sentence-line";
import { shownValue } from "./shown-value";

type Props = {
  was: IntakeView;
  is: IntakeView;
  /** Whether what was being done may still be done. */
  isAllowed: boolean;
};

/** Shows both states side by side when somebody changed an intake while a form was open. */
export function Meanwhile({ was, is, isAllowed }: Props) {
  const { t } = useTranslation();
  const city = useCity();
  const { fields, entries } = differenceOf(was, is);
  return (
    <Alert color="orange" icon={<IconRefresh />} role="alert" title={t("intake.meanwhile.title")}>
      <Text size="sm">{t(isAllowed ? "intake.meanwhile.allowed" : "intake.meanwhile.notAllowed")}</Text>
      {fields.length > 0 && (
        <Table className={classes.table} verticalSpacing={4} horizontalSpacing="xs" mt="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("intake.meanwhile.what")}</Table.Th>
              <Table.Th scope="col">{t("intake.meanwhile.was")}</Table.Th>
              <Table.Th scope="col">{t("intake.meanwhile.is")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fields.map(({ field, was: before, is: now }) => (
              <Table.Tr key={field}>
                <Table.Th scope="row">{t(`intake.compared.${field}`)}</Table.Th>
                <Table.Td>{shownValue(t, city, field, before)}</Table.Td>
                <Table.Td fw={600}>{shownValue(t, city, field, now)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {entries.length > 0 && (
        <ul className={classes.entries} aria-label={t("intake.meanwhile.entries")}>
          {entries.map((entry) => (
            <li key={entry.seq}>
              <Text span size="sm" c="dimmed">
                <When at={entry.at} style="time" />
              </Text>{" "}
              <SentenceLine entry={entry} />
              {entry.words !== null && <blockquote className={classes.words}>{entry.words}</blockquote>}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
