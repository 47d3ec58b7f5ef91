import { IntakeId } from "@kck/contracts";
import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { byItself, watchTouches } from "./attention";
import { createTrpcClient } from "./trpc";

const page = new EventTarget();
watchTouches(page);
const sent: { path: string; isUnattended: boolean }[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  sent.length = 0;
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    const path = new URL(url, "http://page").pathname.replace("/trpc/", "");
    sent.push({ path, isUnattended: new Headers(init.headers).has("kck-unattended") });
    return Promise.resolve(Response.json(path.split(",").map(() => ({ result: { data: { others: [] } } }))));
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const client = createTrpcClient();
const wait = (ms: number) => vi.setSystemTime(Date.now() + ms);
const touch = () => page.dispatchEvent(new Event("keydown"));
const ID = IntakeId.parse("0198c0de-0000-7000-8000-000000000001");

test("what a person asks by a touch keeps the session alive", async () => {
  wait(60_000);
  touch();
  await client.session.me.query();
  expect(sent).toEqual([{ path: "session.me", isUnattended: false }]);
});

test("what a screen asks long after the last touch does not, whatever made it ask", async () => {
  touch();
  wait(60_000);
  await client.session.me.query();
  expect(sent).toEqual([{ path: "session.me", isUnattended: true }]);
});

test("a live event that asks again for what is shown does not, even while somebody types", async () => {
  touch();
  const queries = new QueryClient();
  const trpc = createTRPCOptionsProxy({ client, queryClient: queries });
  const stop = new QueryObserver(queries, trpc.session.me.queryOptions()).subscribe(() => undefined);
  await vi.waitFor(() => expect(queries.isFetching()).toBe(0), { timeout: 10_000 });
  byItself(() => void queries.invalidateQueries(trpc.session.pathFilter()));
  await vi.waitFor(() => expect(queries.isFetching()).toBe(0), { timeout: 10_000 });
  stop();
  expect(sent.map(({ isUnattended }) => isUnattended)).toEqual([false, true]);
});

test("a command is somebody's even where it is sent late, unless the screen gives it by itself", async () => {
  touch();
  wait(60_000);
  await client.intakes.accept.mutate({ commandId: ID, id: ID, version: 0 });
  await byItself(() => client.intakes.present.mutate({ id: ID }));
  expect(sent).toEqual([
    { path: "intakes.accept", isUnattended: false },
    { path: "intakes.present", isUnattended: true },
  ]);
});

test("of questions that travel together one person's is enough", async () => {
  touch();
  await Promise.all([byItself(() => client.session.me.query()), client.catalog.snapshot.query()]);
  expect(sent).toEqual([{ path: "session.me,catalog.snapshot", isUnattended: false }]);
});
