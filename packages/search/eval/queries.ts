import exam from "./exam.json" with { type: "json" };
import tuning from "./tuning.json" with { type: "json" };

/** What a caller said and the keys of the cards that answer it: any of them will do. */
export type Query = { readonly query: string; readonly answers: readonly string[] };

/** The exam is never looked at while the search is tuned. */
export const QUERIES: Readonly<Record<"tuning" | "exam", readonly Query[]>> = { tuning, exam };
