import type { LiveEvent } from "@kck/contracts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openStream } from "./stream";

const event: LiveEvent = {
  type: "intake.forwarded",
  intakeId: null,
  contactId: null,
  cardId: null,
  unitIds: [],
  actorId: null,
  version: 1,
};
const frame = (name: string, data: unknown, id?: string) =>
  `event: ${name}\n${id === undefined ? "" : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;

/** Tries are up to two seconds apart. */
const PATIENCE = { timeout: 10_000 };

let end: () => void = () => undefined;
beforeEach(() => {
  const page = new EventTarget();
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
});
afterEach(() => {
  end();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Each connection gets the next of these answers; the last stays open. */
function serverThatSays(...answers: readonly (string | number)[]) {
  const asked: Headers[] = [];
  vi.stubGlobal("fetch", (_url: string, init: RequestInit) => {
    const answer = answers[asked.length] ?? "";
    const isLast = asked.length >= answers.length - 1;
    asked.push(new Headers(init.headers));
    if (typeof answer === "number") return Promise.resolve(new Response(null, { status: answer }));
    const body = new ReadableStream<Uint8Array>({
      start(stream) {
        stream.enqueue(new TextEncoder().encode(answer));
        if (!isLast) stream.close();
        init.signal?.addEventListener("abort", () => stream.error(new DOMException("", "AbortError")));
      },
    });
    return Promise.resolve(new Response(body));
  });
  return asked;
}

function listen(whenBack?: (wake: () => void) => () => void) {
  const heard = {
    onEvent: vi.fn(),
    onReload: vi.fn(),
    onSignedOut: vi.fn(() => Promise.resolve(false)),
    onConnection: vi.fn(),
  };
  end = openStream(heard, whenBack);
  return heard;
}

test("after a break the stream resumes behind the last event that was seen", async () => {
  const asked = serverThatSays(frame("event", event, "7.41"), "");
  const heard = listen();
  await vi.waitFor(() => expect(asked).toHaveLength(2), PATIENCE);
  expect(heard.onEvent).toHaveBeenCalledExactlyOnceWith(event);
  expect(asked.map((headers) => headers.get("last-event-id"))).toEqual([null, "7.41"]);
});

test("a frame that is no event is passed over and those after it are heard", async () => {
  serverThatSays(frame("event", { type: 5 }) + frame("something-new", {}) + frame("event", event));
  const heard = listen();
  await vi.waitFor(() => expect(heard.onEvent).toHaveBeenCalledExactlyOnceWith(event), PATIENCE);
});

test("a screen that was away too long is told to load everything again", async () => {
  serverThatSays(frame("reload", {}));
  const heard = listen();
  await vi.waitFor(() => expect(heard.onReload).toHaveBeenCalledOnce(), PATIENCE);
});

test("a session that is over ends the stream, said by a frame or by the answer, and nobody asks again", async () => {
  for (const answer of [frame("signed-out", {}), 401]) {
    const asked = serverThatSays(answer, "");
    const heard = listen();
    await vi.waitFor(() => expect(heard.onSignedOut).toHaveBeenCalledOnce(), PATIENCE);
    await new Promise((done) => setTimeout(done, 700));
    expect(asked).toHaveLength(1);
  }
});

test("where a new session has taken the place of the one that is over, the stream goes on behind the last event", async () => {
  const asked = serverThatSays(frame("event", event, "7.41") + frame("signed-out", {}), "");
  const heard = listen();
  heard.onSignedOut.mockResolvedValue(true);
  await vi.waitFor(() => expect(asked).toHaveLength(2), PATIENCE);
  expect(heard.onSignedOut).toHaveBeenCalledOnce();
  expect(asked.at(-1)?.get("last-event-id")).toBe("7.41");
});

test("one failure is no news, the second is told, and an answer ends it", async () => {
  serverThatSays(500, 500, "");
  const heard = listen();
  await vi.waitFor(() => expect(heard.onConnection.mock.calls).toEqual([["away"], ["online"]]), PATIENCE);
});

test("a stream that waits for its next try does not wait once the server is known to be back", async () => {
  vi.spyOn(Math, "random").mockReturnValue(1);
  serverThatSays(500, 500, 500, "");
  const wakes: (() => void)[] = [];
  const heard = listen((wake) => {
    wakes.push(wake);
    return () => undefined;
  });
  await vi.waitFor(() => expect(wakes).toHaveLength(3), PATIENCE); // this pause is of two seconds
  wakes.at(-1)?.();
  await vi.waitFor(() => expect(heard.onConnection).toHaveBeenLastCalledWith("online"), { timeout: 1_500 });
});
