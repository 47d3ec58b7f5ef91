import { v7 } from "uuid";
import { ownSearchOf } from "../questions/own-view";
import { dataOf } from "./answers";
import type { Bench } from "./bench-server";

/** Lets everybody at the centre keep a view for themselves, and one of them another for everybody. */
export async function keepViews({ toProduct, centre }: Bench): Promise<void> {
  const keep = async (person: (typeof centre)[number], name: string, isShared: boolean, search: object) => {
    const view = { commandId: v7(), id: v7(), name, isShared, search, columns: [] };
    dataOf("a view is kept", await toProduct.post("/trpc/views.save", view, person.cookie));
  };
  for (const person of centre) await keep(person, "Moja dzielnica", false, ownSearchOf(person));
  const [first] = centre;
  if (first !== undefined)
    await keep(first, "Po terminie", true, { isOverdue: true, sort: "due", isDescending: false });
}
