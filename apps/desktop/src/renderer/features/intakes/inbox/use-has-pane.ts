import { useMediaQuery } from "@mantine/hooks";

/** Whether there is room to read beside the list: 1600 px at the usual text size. */
export function useHasPane(): boolean {
  return useMediaQuery("(min-width: 100em)", false, { getInitialValueInEffect: false });
}
