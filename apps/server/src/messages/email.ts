import type { Delivery, Gateway } from "@kck/api";
import { createTransport } from "nodemailer";
import { z } from "zod";

const PATIENCE_MS = 15_000;

/** What a mail server says with its refusal: `responseCode` from 500 on is a refusal for good. */
const Refusal = z.object({ responseCode: z.int().optional(), code: z.string().optional() });

/**
 * Hands messages over to a mail server.
 *
 * Shapes  its address with name and password, and whose name the letters bear; a gateway, and how to let go of it.
 * Units   15 s for each step of the conversation.
 * Errors  never throws: an answer of 5xx is final, whatever else goes wrong is tried again.
 */
export function openEmail({ url, from }: { url: string; from: string }): { send: Gateway; close: () => void } {
  const patience = {
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  };
  const transport = createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true });
  const domain = from.slice(from.lastIndexOf("@") + 1);
  const send: Gateway = async ({ id, recipient, subject, body }) => {
    try {
      // The same letter has the same Message-ID, so that one that is sent again after a crash can be told apart.
      const messageId = `<${id}@${domain}>`;
      const to = { name: "", address: recipient };
      await transport.sendMail({
        from,
        to,
        subject,
        text: body,
        messageId,
        headers: { "Auto-Submitted": "auto-generated" },
      });
      return { isSent: true };
    } catch (error) {
      return refusalOf(error);
    }
  };
  return { send, close: () => transport.close() };
}

function refusalOf(error: unknown): Delivery {
  const { data } = Refusal.safeParse(error);
  const status = data?.responseCode;
  // A password that is refused is the operator's to put right; the letter waits for it.
  if (status === undefined || data?.code === "EAUTH") {
    return { isSent: false, code: data?.code?.toLowerCase() ?? "unreachable", isFinal: false };
  }
  return { isSent: false, code: `smtp-${status}`, isFinal: status >= 500 };
}
