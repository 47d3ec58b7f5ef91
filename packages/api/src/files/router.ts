import { router } from "../trpc";
import { removeFile } from "./remove-file";

/** Uploads and downloads go over plain HTTP; see the server's files. */
export const files = router({ remove: removeFile });
