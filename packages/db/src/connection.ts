import pg from "pg";

/** Opens one connection, outside every pool. Whoever opens it ends it. */
export async function openConnection(connectionString: string, purpose: string): Promise<pg.Client> {
  const settings = { connectionString, application_name: `kck ${purpose}`, connectionTimeoutMillis: 10_000 };
  const client = new pg.Client(settings);
  client.on("error", () => undefined); // the query that waits, or the next one, is told; without a listener Node ends
  await client.connect();
  return client;
}
