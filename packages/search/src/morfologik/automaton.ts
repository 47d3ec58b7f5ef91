/** Flags of an arc's first byte; its low five bits are an index into the table of frequent labels. */
const TARGET_NEXT = 0x80;
const LAST_ARC = 0x40;
const FINAL_ARC = 0x20;
const LABEL_INDEX = 0x1f;

const VERSION_CFSA2 = 0xc6;
const FLAG_NUMBERS = 0x100;

/** A finite automaton over bytes. Arcs and nodes are offsets into the file; 0 is "none". */
export type Automaton = {
  readonly root: number;
  /** First arc of a node. */
  first(node: number): number;
  /** The next arc of the same node, or 0. */
  next(arc: number): number;
  label(arc: number): number;
  /** The node behind an arc, or 0 where the arc leads nowhere further. */
  target(arc: number): number;
  isFinal(arc: number): boolean;
  /** The arc of a node that carries this byte, or 0. */
  find(node: number, label: number): number;
};

/**
 * Reads an automaton of the format CFSA2 in place; nothing is copied or unpacked.
 *
 * Shapes  the whole file, as bytes; it must not change afterwards.
 * Errors  throws where the file is no CFSA2. A damaged body gives wrong answers, never an endless walk inside one call:
 *         every step moves forward and reads beyond the end as nothing.
 * Source  morfologik-fsa, class CFSA2 (BSD-3-Clause): magic `\fsa`, version 0xC6, two bytes of flags, the table of
 *         labels, then nodes as lists of arcs.
 */
export function openAutomaton(bytes: Uint8Array): Automaton {
  const isMagic = bytes[0] === 0x5c && bytes[1] === 0x66 && bytes[2] === 0x73 && bytes[3] === 0x61;
  if (!isMagic || bytes[4] !== VERSION_CFSA2) throw new Error("Not a CFSA2 automaton");
  const hasNumbers = (((bytes[5] ?? 0) << 8) & FLAG_NUMBERS) !== 0;
  const labelTable = 7;
  const base = labelTable + 1 + (bytes[labelTable] ?? 0);

  const skipNumber = (at: number): number => {
    let end = at;
    while ((bytes[end] ?? 0) & 0x80) end++;
    return end + 1;
  };
  const readNumber = (at: number): number => {
    let value = 0;
    for (let shift = 0, index = at; shift < 35; shift += 7, index++) {
      const byte = bytes[index] ?? 0;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    return value;
  };
  const flags = (arc: number): number => bytes[arc] ?? LAST_ARC;
  const head = (arc: number): number => (flags(arc) & LABEL_INDEX ? 1 : 2);
  const skipArc = (arc: number): number => {
    const end = arc + head(arc);
    return flags(arc) & TARGET_NEXT ? end : skipNumber(end);
  };

  const first = (node: number): number => (hasNumbers ? skipNumber(node) : node);
  const next = (arc: number): number => (flags(arc) & LAST_ARC ? 0 : skipArc(arc));
  const label = (arc: number): number => {
    const index = flags(arc) & LABEL_INDEX;
    return (index ? bytes[labelTable + 1 + index] : bytes[arc + 1]) ?? 0;
  };
  const target = (arc: number): number => {
    if (flags(arc) & TARGET_NEXT) {
      let last = arc;
      while (!(flags(last) & LAST_ARC)) last = skipArc(last);
      return skipArc(last);
    }
    const offset = readNumber(arc + head(arc));
    return offset === 0 ? 0 : base + offset;
  };
  const find = (node: number, wanted: number): number => {
    let arc = node === 0 ? 0 : first(node);
    while (arc !== 0 && label(arc) !== wanted) arc = next(arc);
    return arc;
  };

  return {
    root: target(first(base)),
    first,
    next,
    label,
    target,
    isFinal: (arc) => (flags(arc) & FINAL_ARC) !== 0,
    find,
  };
}
