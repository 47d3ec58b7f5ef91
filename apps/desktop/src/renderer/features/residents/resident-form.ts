import { type ResidentView, SaveResident } from "@kck/contracts";
import { z } from "zod";

/** What stands in the fields. `wrongPhones` are numbers that are taken out, `phone` is one that comes in. */
export const ResidentValues = z.strictObject({
  name: z.string(),
  email: z.string(),
  address: z.string(),
  phone: z.string(),
  wrongPhones: z.array(z.string()),
});
export type ResidentValues = z.infer<typeof ResidentValues>;

export function residentValues({ name, email, address }: ResidentView): ResidentValues {
  return { name: name ?? "", email: email ?? "", address: address ?? "", phone: "", wrongPhones: [] };
}

const Read = SaveResident.pick({ name: true, email: true, address: true, phone: true, wrongPhones: true });

/** What would be sent, or what is wrong with which field. */
export const readResident = (values: ResidentValues) => Read.safeParse({ ...values, email: values.email.trim() });
