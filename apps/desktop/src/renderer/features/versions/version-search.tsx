import { TextInput } from "@mantine/core";
import { IconSearch } from "../../ui/icons";
import classes from "./versions.module.css";

type Props = { label: string; words: string; onChange: (words: string) => void };

/** Words that narrow a table of versions. */
export function VersionSearch({ label, words, onChange }: Props) {
  return (
    <TextInput
      className={classes.search ?? ""}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size="1rem" />}
      value={words}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
