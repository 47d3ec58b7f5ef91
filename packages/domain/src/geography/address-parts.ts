import type { StreetKind } from "./address-words";

/** A place as it was typed, taken apart. What was not said is null; texts are as typed, a name begins with a capital. */
export type Address = {
  readonly streetKind: StreetKind | null;
  /** The name without the word for its kind: "Zgody" of "os. Zgody 2". */
  readonly street: string | null;
  readonly houseNumber: string | null;
  /** The last number where several houses are meant: 4 of "3–4". */
  readonly rangeEnd: string | null;
  readonly flat: string | null;
  /** The other street of a junction, as typed. */
  readonly junctionStreet: string | null;
  readonly lamp: string | null;
  readonly stop: string | null;
  readonly postalCode: string | null;
  /** Free words: "za blokiem". */
  readonly rest: string | null;
  /** Words that said what another word is, and are kept nowhere else: "ul.", "nr", "róg", "przystanek", "Kraków". */
  readonly signs: readonly string[];
  /** The same in the three fields of a form; what is no street with its number stands in `beside`, in the order it was typed. */
  readonly written: { readonly street: string; readonly houseNumber: string; readonly beside: string };
};

/** The parts while they are being found. */
export type Parts = { -readonly [Part in keyof Omit<Address, "written" | "signs">]: Address[Part] } & {
  signs: string[];
};

export const nothing = (): Parts => ({
  streetKind: null,
  street: null,
  houseNumber: null,
  rangeEnd: null,
  flat: null,
  junctionStreet: null,
  lamp: null,
  stop: null,
  postalCode: null,
  rest: null,
  signs: [],
});

/** Codes of Kraków. */
export const POSTAL = /^3[01]-\d{3}$/;

export const wordsOf = (text: string) => text.split(" ").filter((word) => word !== "");
