import { createHash } from "node:crypto";

/** A uuid v7 of an instant and a name, the same every time: what was done once under it is known again. */
export function idOf(at: Date, name: string): string {
  const time = at.getTime().toString(16).padStart(12, "0");
  const noise = createHash("sha256").update(name).digest("hex");
  const variant = ((Number.parseInt(noise.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  const parts = [
    time.slice(0, 8),
    time.slice(8),
    `7${noise.slice(0, 3)}`,
    `${variant}${noise.slice(4, 7)}`,
    noise.slice(7, 19),
  ];
  return parts.join("-");
}
