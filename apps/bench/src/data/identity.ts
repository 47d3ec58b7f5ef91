const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0");

/**
 * The id of the n-th thing of a kind: a uuid v7 of its instant, so that rows lie as they would had they come one by one.
 *
 * Units   `kind` is a digit from 0 to 4,095, `at` in milliseconds.
 */
export function idOf(kind: number, n: number, at: number): string {
  const time = hex(Math.floor(at), 12);
  const rest = hex(n, 15);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(kind, 3)}-8${rest.slice(0, 3)}-${rest.slice(3)}`;
}

/** The mobile number of the n-th resident; 7,919 has no factor in common with ten, so that no two have the same. */
export function phoneOf(n: number): string {
  return `+4860${String((n * 7_919) % 10_000_000).padStart(7, "0")}`;
}
