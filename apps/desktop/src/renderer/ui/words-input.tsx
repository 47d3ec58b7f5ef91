import { TagsInput, type TagsInputProps } from "@mantine/core";

/** Words, one after the other. Enter adds the one that is typed and sends no form, also where there is none yet. */
export function WordsInput(props: TagsInputProps) {
  return (
    <TagsInput
      {...props}
      onKeyDown={(event) => {
        if (event.key === "Enter" && event.currentTarget.value.trim() === "") event.preventDefault();
      }}
    />
  );
}
