import { type IpcMainInvokeEvent, ipcMain } from "electron";
import type { Answer, Arguments, Channel } from "../bridge";
import { CHANNELS, parseArguments } from "./arguments";
import { mayAsk } from "./sender";

export type Answers = {
  readonly [C in Channel]: (sender: Electron.WebContents, ...args: Arguments<C>) => Answer<C> | Promise<Answer<C>>;
};

/** Answers the messages of our own windows and refuses every other sender and every other shape. */
export function answerCalls(answers: Answers, isOurWindow: (sender: Electron.WebContents) => boolean): void {
  const answer = <C extends Channel>(channel: C) => {
    ipcMain.handle(channel, async (event, ...sent: unknown[]): Promise<Answer<C>> => {
      if (!mayAsk(senderOf(event, isOurWindow))) throw new Error("refused: sender");
      const args = parseArguments(channel, sent);
      if (args === null) throw new Error("refused: arguments");
      return answers[channel](event.sender, ...args);
    });
  };
  for (const channel of CHANNELS) answer(channel);
}

function senderOf(event: IpcMainInvokeEvent, isOurWindow: (sender: Electron.WebContents) => boolean) {
  const frame = event.senderFrame;
  return {
    url: frame?.url ?? "",
    isTopFrame: frame !== null && frame.parent === null,
    isOurWindow: isOurWindow(event.sender),
  };
}
