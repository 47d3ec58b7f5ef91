import { once } from "node:events";
import { createServer } from "node:net";
import { codeOf } from "./failure";

/** Where the product itself listens by default; never taken for the database. */
const OF_THE_SERVER = 4155;

/** The wished port of 127.0.0.1 if it is free, any free one otherwise. */
export async function freePort(wished?: number): Promise<number> {
  if (wished !== undefined && (await tryPort(wished)) !== undefined) return wished;
  const port = await tryPort(0);
  return port === undefined || port === OF_THE_SERVER ? freePort() : port;
}

async function tryPort(wished: number): Promise<number | undefined> {
  const server = createServer();
  try {
    server.listen(wished, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    return address !== null && typeof address === "object" ? address.port : undefined;
  } catch (error) {
    if (codeOf(error) !== "EADDRINUSE" && codeOf(error) !== "EACCES") throw error;
    return undefined;
  } finally {
    server.close();
  }
}
