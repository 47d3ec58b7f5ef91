import { Button, FileButton } from "@mantine/core";
import { useRef } from "react";
import { IconClip } from "./icons";

type Props = {
  label: string;
  /** What the machine's own dialog offers, as an `accept` of HTML. */
  accept: string;
  isMultiple?: boolean;
  onChoose: (files: readonly File[]) => void;
};

/** A button that lets files of this machine be chosen; the same one, mended meanwhile, can be chosen again. */
export function FileChoice({ label, accept, isMultiple = false, onChoose }: Props) {
  const reset = useRef<() => void>(null);
  const take = (chosen: File | File[] | null) => {
    onChoose([chosen ?? []].flat());
    reset.current?.();
  };
  return (
    <FileButton resetRef={reset} onChange={take} accept={accept} multiple={isMultiple}>
      {(props) => (
        <Button {...props} variant="default" size="compact-sm" leftSection={<IconClip size="0.9375rem" />}>
          {label}
        </Button>
      )}
    </FileButton>
  );
}
