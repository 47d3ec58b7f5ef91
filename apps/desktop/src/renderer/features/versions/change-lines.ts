import { type Change, changesOf, compareWords, type Piece, type Said } from "@kck/domain";
import type { TFunction } from "i18next";

/** How a form names one of its fields, and how it says what stands there. */
export type FieldWords = {
  readonly label: string;
  /** A code in words, as the version says it in whose row it stands; text that stands for itself needs none. */
  readonly say?: (value: unknown, row: Said) => string;
  /** What the rows of a list are called, each in one line, and how their own fields are named. */
  readonly rows?: {
    readonly name: (row: Said) => string;
    readonly whole: (row: Said) => string;
    readonly fields: FormWords;
  };
};
/** The fields of a form in their order, by the names that a version gives them; a field without words is not told. */
export type FormWords = Readonly<Record<string, FieldWords>>;

/** One line of a difference: what was taken out and put in, or the lines below it. */
export type ChangeLine = {
  readonly label: string;
  readonly pieces: readonly Piece[];
  readonly lines: readonly ChangeLine[];
};

/** Says a code of a closed list; what is none of them stands for itself. */
export function sayCode<Code extends string>(codes: readonly Code[], say: (code: Code) => string) {
  return (value: unknown): string => {
    const code = codes.find((one) => one === value);
    return code === undefined ? String(value) : say(code);
  };
}

const plain = (value: unknown) => (value === null || value === undefined ? "" : String(value));

/** Words that differ as a whole; nothing is left out on its own. */
function whole(before: string, after: string): Piece[] {
  const pieces: Piece[] = [
    { as: "removed", text: before },
    ...(before !== "" && after !== "" ? [{ as: "same", text: " " } as const] : []),
    { as: "added", text: after },
  ];
  return pieces.filter(({ text }) => text !== "");
}

const line = (label: string, pieces: readonly Piece[], lines: readonly ChangeLine[] = []): ChangeLine => ({
  label,
  pieces,
  lines,
});

/**
 * What a version says otherwise than the one before it, in the words of its form.
 *
 * Shapes  both versions and the words in, the lines in the order of the form out. Texts are compared word by word, codes as a
 *         whole; of a list it is told what came, what went, what is worded anew, and in what order it stands.
 */
export function changeLines(before: Said, after: Said, words: FormWords, t: TFunction): ChangeLine[] {
  return linesOf(changesOf(before, after), before, after, words, t);
}

function linesOf(changes: readonly Change[], before: Said, after: Said, words: FormWords, t: TFunction): ChangeLine[] {
  return Object.entries(words).flatMap(([field, word]): ChangeLine[] => {
    const change = changes.find((one) => one.field === field);
    if (change === undefined) return [];
    if (change.of === "list") return [listLine(change, before, after, word, t)];
    const { label, say } = word;
    if (say === undefined) return [line(label, compareWords(plain(change.before), plain(change.after)))];
    const said = (value: unknown, row: Said) => (value === null ? "" : say(value, row));
    return [line(label, whole(said(change.before, before), said(change.after, after)))];
  });
}

type ListChange = Extract<Change, { of: "list" }>;

function listLine(change: ListChange, before: Said, after: Said, { label, say, rows }: FieldWords, t: TFunction) {
  const { removed, added, changed, order } = change;
  const ordered = (nameOf: (entry: unknown) => string): ChangeLine[] => {
    if (order === null) return [];
    return [line(t("versions.change.order"), [{ as: "same", text: order.map(nameOf).join(", ") }])];
  };
  if (rows === undefined) {
    const said = (entries: readonly unknown[], row: Said) =>
      entries.map((entry) => say?.(entry, row) ?? plain(entry)).join(", ");
    return line(
      label,
      whole(said(removed, before), said(added, after)),
      ordered((entry) => said([entry], after)),
    );
  }
  // What a list holds are the rows of its form.
  const rowOf = (entry: unknown) => Object(entry) as Said;
  return line(
    label,
    [],
    [
      ...added.map((entry) => line(t("versions.change.added"), [{ as: "added", text: rows.whole(rowOf(entry)) }])),
      ...removed.map((entry) =>
        line(t("versions.change.removed"), [{ as: "removed", text: rows.whole(rowOf(entry)) }]),
      ),
      ...changed.flatMap((row) => {
        const lines = linesOf(row.changes, row.before, row.after, rows.fields, t);
        return lines.length === 0 ? [] : [line(rows.name(row.before), [], lines)];
      }),
      ...ordered((entry) => rows.name(rowOf(entry))),
    ],
  );
}
