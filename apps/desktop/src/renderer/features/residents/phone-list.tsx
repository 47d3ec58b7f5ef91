import { Button, Group, Stack, Text } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";

type Props = {
  phones: readonly { readonly key: string; readonly text: string }[];
  wrong: readonly string[];
  onChange: (wrong: string[]) => void;
};

/** The numbers of a resident; one that is wrong is struck out, and can be put back until it is saved. */
export function PhoneList({ phones, wrong, onChange }: Props) {
  const { t } = useTranslation();
  const title = useId();
  if (phones.length === 0) return null;
  return (
    <Stack gap={4} role="group" aria-labelledby={title}>
      <Text size="sm" fw={600} id={title}>
        {t("resident.phones")}
      </Text>
      {phones.map(({ key, text }) => {
        const isWrong = wrong.includes(key);
        const toggle = () => onChange(isWrong ? wrong.filter((one) => one !== key) : [...wrong, key]);
        return (
          <Group key={key} justify="space-between">
            {isWrong ? <del>{text}</del> : <span>{text}</span>}
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t(isWrong ? "resident.keepPhone" : "resident.dropPhone", { number: text })}
              onClick={toggle}
            >
              {t(isWrong ? "resident.keep" : "resident.drop")}
            </Button>
          </Group>
        );
      })}
    </Stack>
  );
}
