import type { IntakeId } from "@kck/contracts";
import type { Reason } from "@kck/domain";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { newCommandId } from "../../../api/command-id";
import { reasonOf } from "../../../api/reason";
import { useTRPC } from "../../../api/trpc";
import { upload } from "./upload";

export type Upload = {
  /** The id of the command, which a second try keeps: what the server has already is not kept twice. */
  readonly commandId: string;
  readonly file: File;
  /** 0 to 1. */
  readonly share: number;
  readonly reason: Reason | null;
};

/** The files that are on their way to an intake, and those that did not get there. */
export function useUploads(id: IntakeId) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const ended = useRef(new AbortController());
  useEffect(() => {
    ended.current = new AbortController();
    return () => ended.current.abort();
  }, []);

  const change = (commandId: string, to: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.commandId === commandId ? { ...one, ...to } : one)));
  const forget = (commandId: string) => setUploads((all) => all.filter((one) => one.commandId !== commandId));

  const begin = (commandId: string, file: File) =>
    upload(id, { file, commandId }, (share) => change(commandId, { share }), ended.current.signal).then(
      () => {
        forget(commandId);
        return queries.invalidateQueries(trpc.intakes.get.queryFilter({ id }));
      },
      (error: unknown) => change(commandId, { reason: reasonOf(error) }),
    );

  const add = (files: readonly File[]) => {
    for (const file of files) {
      const commandId = newCommandId();
      setUploads((all) => [...all, { commandId, file, share: 0, reason: null }]);
      void begin(commandId, file);
    }
  };
  const retry = ({ commandId, file }: Upload) => {
    change(commandId, { share: 0, reason: null });
    void begin(commandId, file);
  };
  return { uploads, add, retry, forget };
}
