import { PASSWORD, type Person } from "../data/city";
import type { Post } from "./line";

export type SignedIn = Person & { readonly cookie: string };

/** Signs people in as the desktop does; their sessions are what every later call is judged by. */
export async function signIn(url: string, people: readonly Person[]): Promise<SignedIn[]> {
  const signed: SignedIn[] = [];
  for (const person of people) {
    const answer = await fetch(`${url}/api/auth/sign-in/email`, {
      method: "POST",
      headers: { origin: url, "content-type": "application/json" },
      body: JSON.stringify({ email: person.email, password: PASSWORD }),
    });
    if (!answer.ok) throw new Error(`${person.email} could not sign in: ${answer.status}`);
    const pairs = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
    signed.push({ ...person, cookie: pairs.filter((pair) => !pair.endsWith("=")).join("; ") });
  }
  return signed;
}

/** Makes sure that rights are kept on what is measured: nobody in without a session, nothing of another unit. */
export async function seeRightsKept(post: Post, stranger: SignedIn, intakeId: string): Promise<void> {
  const expected = [
    { status: 401, cookie: "" },
    { status: 404, cookie: stranger.cookie },
  ];
  for (const { status, cookie } of expected) {
    const answer = await post("/trpc/intakes.get", { id: intakeId }, cookie);
    if (answer.status !== status) throw new Error(`rights are not kept: ${answer.status} where ${status} belongs`);
  }
}
