import multipart, { type MultipartFile } from "@fastify/multipart";
import { addFile, type Context, enterUpload, openFile, Refused } from "@kck/api";
import { CommandId } from "@kck/contracts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Sessions } from "../sign-in/sessions";
import { examine } from "./examine";
import type { FileStore } from "./store";

export const MOST_FILE_BYTES = 10 * 1024 * 1024;
/** Where uploads go; they have longer than other requests. */
export const UPLOADS = "/files/intakes/:intakeId";

export type FileParts = Omit<Context, "actor"> & { readonly sessions: Sessions; readonly store: FileStore };

const Params = z.object({ intakeId: z.string() });
const Fields = z.object({ commandId: z.object({ value: CommandId }) });

/** Only the last part of a name that some systems send as a whole path. */
const lastPart = (name: string) => name.split(/[\\/]/).at(-1) ?? name;

/** `POST /files/intakes/:intakeId` (fields `commandId`, then `file`) and `GET /files/:id`. */
export function fileRoutes(app: FastifyInstance, { sessions, store, ...given }: FileParts): void {
  const contextOf = async (request: FastifyRequest): Promise<Context> => ({
    ...given,
    actor: await sessions.actorOf(request),
  });

  app.register(async (scope) => {
    await scope.register(multipart, {
      limits: { fileSize: MOST_FILE_BYTES, files: 1, fields: 1, fieldSize: 100, fieldNameSize: 50, headerPairs: 20 },
    });

    scope.post(UPLOADS, async (request, reply) => {
      const { intakeId } = Params.parse(request.params);
      const ctx = await enterUpload(await contextOf(request), intakeId);
      const part = await fileOf(request);
      const { mediaType, bytes } = examine(await bytesOf(part), { name: part.filename, mediaType: part.mimetype });
      const { commandId } = Fields.parse(part.fields);
      const sha256 = await store.keep(bytes);
      const facts = { name: lastPart(part.filename), mediaType, sizeBytes: bytes.length, sha256 };
      const added = await addFile(ctx, { commandId: commandId.value, intakeId, ...facts });
      return reply.code(201).header("cache-control", "no-store").send(added);
    });
  });

  app.get("/files/:id", async (request, reply) => {
    const { id } = z.object({ id: z.string() }).parse(request.params);
    const file = await openFile(await contextOf(request), id);
    if (!(await store.isThere(file.sha256, file.sizeBytes))) throw new Error("the bytes of an attachment are gone");
    const disposition = file.mediaType.startsWith("image/") ? "inline" : "attachment";
    return reply
      .headers({
        "content-type": file.mediaType,
        "content-length": file.sizeBytes,
        "content-disposition": `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", "%27")}`,
        "content-security-policy": "default-src 'none'; sandbox",
        "cache-control": "private, no-store",
      })
      .send(store.read(file.sha256));
  });
}

/** A form that is none or breaks off makes its reader throw plain errors; what the plugin refuses has a status. */
function ofForm(error: unknown): unknown {
  return error instanceof Error && "statusCode" in error ? error : new Refused("bad-input", ["file"]);
}

async function fileOf(request: FastifyRequest): Promise<MultipartFile> {
  if (!request.isMultipart()) throw new Refused("bad-input");
  const part = await request.file().catch((error: unknown) => {
    throw ofForm(error);
  });
  if (part?.filename) return part;
  part?.file.resume(); // what is not read would hold the connection
  throw new Refused("bad-input", ["file"]);
}

async function bytesOf(part: MultipartFile): Promise<Buffer> {
  try {
    return await part.toBuffer();
  } catch (error) {
    if (part.file.truncated) throw new Refused("file-too-large", ["file"]);
    throw ofForm(error);
  }
}
