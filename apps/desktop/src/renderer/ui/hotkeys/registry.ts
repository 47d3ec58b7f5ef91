export const SCOPES = ["global", "desk", "cards", "list", "intake", "inbox", "table", "cardPage", "cardEdit"] as const;
export type Scope = (typeof SCOPES)[number];

type Hotkey = {
  readonly scope: Scope;
  /** Names of `KeyboardEvent.key`, with `mod` (Ctrl, on a Mac Cmd), `shift` and `alt` before them. Any one of them does it. */
  readonly keys: readonly string[];
  /** The sentence in the help dialog and in the palette. */
  readonly text: string;
};

/**
 * Every key of the product in one place: the help dialog (`?`), the palette and the menus read it here, and a screen
 * binds its part with `useHotkey` or `useActions`. Alt with Ctrl is left out: Polish letters are typed with it.
 */
export const HOTKEYS = {
  palette: { scope: "global", keys: ["mod+K"], text: "hotkey.palette" },
  help: { scope: "global", keys: ["?"], text: "hotkey.help" },
  rail: { scope: "global", keys: ["mod+B"], text: "hotkey.rail" },
  notices: { scope: "global", keys: ["alt+U"], text: "hotkey.notices" },
  tableMove: { scope: "table", keys: ["ArrowUp", "ArrowDown"], text: "hotkey.tableMove" },
  tablePage: { scope: "table", keys: ["PageUp", "PageDown"], text: "hotkey.tablePage" },
  tableEdge: { scope: "table", keys: ["Home", "End"], text: "hotkey.tableEdge" },
  tableOpen: { scope: "table", keys: ["Enter"], text: "hotkey.tableOpen" },
  tableSelect: { scope: "table", keys: ["Space"], text: "hotkey.tableSelect" },
  tableExtend: { scope: "table", keys: ["shift+ArrowUp", "shift+ArrowDown"], text: "hotkey.tableExtend" },
  tableSelectAll: { scope: "table", keys: ["mod+A"], text: "hotkey.tableSelectAll" },
  tableColumn: { scope: "table", keys: ["shift+ArrowLeft", "shift+ArrowRight"], text: "hotkey.tableColumn" },
  deskStart: { scope: "desk", keys: ["F2"], text: "desk.start" },
  deskPhone: { scope: "desk", keys: ["alt+N"], text: "desk.toPhone" },
  deskAnonymous: { scope: "desk", keys: ["F4"], text: "desk.anonymous" },
  deskSaid: { scope: "desk", keys: ["F3"], text: "desk.toSaid" },
  deskSuggestion: { scope: "desk", keys: ["alt+1", "alt+2", "alt+3", "alt+4", "alt+5"], text: "desk.toSuggestion" },
  deskCategory: { scope: "desk", keys: ["F7"], text: "desk.toCategory" },
  deskKind: { scope: "desk", keys: ["alt+R"], text: "desk.toKind" },
  deskQuestions: { scope: "desk", keys: ["alt+Q"], text: "desk.toQuestions" },
  deskPlace: { scope: "desk", keys: ["F9"], text: "desk.toPlace" },
  deskMap: { scope: "desk", keys: ["alt+M"], text: "desk.map.open" },
  deskHandover: { scope: "desk", keys: ["alt+P"], text: "desk.handover" },
  deskUnit: { scope: "desk", keys: ["alt+J"], text: "desk.toUnit" },
  deskSame: { scope: "desk", keys: ["alt+S"], text: "desk.toSame" },
  deskForward: { scope: "desk", keys: ["mod+Enter"], text: "desk.forward" },
  deskKeep: { scope: "desk", keys: ["mod+S", "mod+shift+Enter"], text: "desk.keep" },
  deskAnswered: { scope: "desk", keys: ["mod+I"], text: "desk.answered" },
  deskNext: { scope: "desk", keys: ["F6"], text: "desk.next" },
  deskEnd: { scope: "desk", keys: ["F8", "mod+E"], text: "desk.end" },
  cardSearch: { scope: "cards", keys: ["F1", "alt+K"], text: "hotkey.cardSearch" },
  cardDocuments: { scope: "cards", keys: ["alt+D"], text: "hotkey.cardDocuments" },
  cardFees: { scope: "cards", keys: ["alt+O"], text: "hotkey.cardFees" },
  cardPlaces: { scope: "cards", keys: ["alt+A"], text: "hotkey.cardPlaces" },
  cardDeadline: { scope: "cards", keys: ["alt+T"], text: "hotkey.cardDeadline" },
  cardEService: { scope: "cards", keys: ["alt+E"], text: "hotkey.cardEService" },
  cardScript: { scope: "cards", keys: ["alt+C"], text: "hotkey.cardScript" },
  cardSend: { scope: "cards", keys: ["alt+W"], text: "hotkey.cardSend" },
  cardCopyLink: { scope: "cards", keys: ["alt+L"], text: "hotkey.cardCopyLink" },
  cardCopyText: { scope: "cards", keys: ["alt+shift+L"], text: "hotkey.cardCopyText" },
  cardLog: { scope: "cards", keys: ["alt+G"], text: "hotkey.cardLog" },
  cardReport: { scope: "cards", keys: ["alt+B"], text: "hotkey.cardReport" },
  listSearch: { scope: "list", keys: ["/"], text: "hotkey.listSearch" },
  intakeForward: { scope: "intake", keys: ["P"], text: "action.forward" },
  intakeAnswer: { scope: "intake", keys: ["I"], text: "action.answer" },
  intakeReply: { scope: "intake", keys: ["O"], text: "action.reply" },
  intakeReassign: { scope: "intake", keys: ["J"], text: "action.reassign" },
  intakeAccept: { scope: "intake", keys: ["A"], text: "action.accept" },
  intakeReturn: { scope: "intake", keys: ["Z"], text: "action.return" },
  intakeStart: { scope: "intake", keys: ["R"], text: "action.start" },
  intakeSchedule: { scope: "intake", keys: ["T"], text: "action.schedule" },
  intakeAsk: { scope: "intake", keys: ["U"], text: "action.ask" },
  intakeResolve: { scope: "intake", keys: ["G"], text: "action.resolve" },
  intakeAssign: { scope: "intake", keys: ["C"], text: "intake.change.assign" },
  intakeDispute: { scope: "intake", keys: ["S"], text: "action.dispute" },
  intakeClose: { scope: "intake", keys: ["K"], text: "action.close" },
  intakeReopen: { scope: "intake", keys: ["W"], text: "action.reopen" },
  intakeJoin: { scope: "intake", keys: ["D"], text: "action.join" },
  intakeSeparate: { scope: "intake", keys: ["X"], text: "action.separate" },
  intakeCancel: { scope: "intake", keys: ["Y"], text: "action.cancel" },
  intakeNote: { scope: "intake", keys: ["N"], text: "hotkey.intakeNote" },
  intakeUpdate: { scope: "intake", keys: ["M"], text: "hotkey.intakeUpdate" },
  intakePrint: { scope: "intake", keys: ["mod+P"], text: "hotkey.intakePrint" },
  cardEdit: { scope: "cardPage", keys: ["E"], text: "cards.editIt" },
  cardCompare: { scope: "cardPage", keys: ["R"], text: "cards.compare.open" },
  cardPrint: { scope: "cardPage", keys: ["mod+P"], text: "cards.print" },
  cardRowAdd: { scope: "cardEdit", keys: ["mod+Enter"], text: "hotkey.cardRowAdd" },
  cardRowUp: { scope: "cardEdit", keys: ["alt+ArrowUp"], text: "hotkey.cardRowUp" },
  cardRowDown: { scope: "cardEdit", keys: ["alt+ArrowDown"], text: "hotkey.cardRowDown" },
  cardRowRemove: { scope: "cardEdit", keys: ["alt+Delete"], text: "hotkey.cardRowRemove" },
  cardUndo: { scope: "cardEdit", keys: ["mod+Z"], text: "cards.edit.undo" },
  cardRedo: { scope: "cardEdit", keys: ["mod+Y", "mod+shift+Z"], text: "cards.edit.redo" },
  cardSave: { scope: "cardEdit", keys: ["mod+S"], text: "cards.edit.saveNow" },
  cardSubmit: { scope: "cardEdit", keys: ["mod+shift+Enter"], text: "cards.edit.submit" },
} as const satisfies Record<string, Hotkey>;

export type HotkeyId = keyof typeof HOTKEYS;
