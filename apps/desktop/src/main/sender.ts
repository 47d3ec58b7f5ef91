import { isOurs } from "./origin";

/** What is known of whoever sent a message to main. */
export type Sender = { url: string; isTopFrame: boolean; isOurWindow: boolean };

/** Only the page of one of our own windows may ask main for anything: no frame inside it, no other page, no other window. */
export function mayAsk(sender: Sender): boolean {
  return sender.isOurWindow && sender.isTopFrame && isOurs(sender.url);
}
