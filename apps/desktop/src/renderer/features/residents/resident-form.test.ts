import type { ResidentId, ResidentView } from "@kck/contracts";
import { expect, test } from "vitest";
import { readResident, residentValues } from "./resident-form";

const KNOWN: ResidentView = {
  id: "0198f000-0000-7000-8000-000000000001" as ResidentId,
  version: 3,
  name: "Jan Kowalsky",
  email: null,
  address: null,
  phones: [{ e164: "+48600000110", typed: "600 000 110" }],
  openIntakes: [],
  closedIntakes: [],
  contacts: [],
};
const values = residentValues(KNOWN);

test("what is not known is an empty field, and is sent as one", () => {
  expect(values).toEqual({ name: "Jan Kowalsky", email: "", address: "", phone: "", wrongPhones: [] });
  expect(readResident(values).success).toBe(true);
});

test("blanks around an address of e-mail are not part of it; what is none is told at its field", () => {
  expect(readResident({ ...values, email: " jan@poczta.example " }).data?.email).toBe("jan@poczta.example");
  const issues = readResident({ ...values, email: "jan małpa poczta" }).error?.issues;
  expect(issues?.map(({ path }) => path)).toEqual([["email"]]);
});
