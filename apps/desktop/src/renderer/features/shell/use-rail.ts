import { useMediaQuery } from "@mantine/hooks";
import { useState } from "react";
import { z } from "zod";
import { readStored, writeStored } from "../../ui/stored";

/** Whether the rail shows its signs only. Narrow windows begin with it folded; what a person chose is kept. */
export function useRail() {
  const isWide = useMediaQuery("(min-width: 85em)", true, { getInitialValueInEffect: false });
  const [chosen, setChosen] = useState(() => readStored("railFolded", z.boolean()));
  const isFolded = chosen ?? !isWide;
  return {
    isFolded,
    toggle: () => {
      writeStored("railFolded", !isFolded);
      setChosen(!isFolded);
    },
  };
}
