/** The procedure of the thin floor for what is measured under this name. */
export const keyOf = (name: string) => name.replaceAll(" ", "-").replaceAll(",", "");
