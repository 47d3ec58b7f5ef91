import type { ReactNode } from "react";
import { type Draft, useDraft } from "../../platform/use-draft";
import { ActionDrawer } from "../../ui/action-drawer";
import { Loading } from "../../ui/states";

type Props = {
  /** Names the draft that this machine keeps of it. */
  draftKey: string;
  title: string;
  onClose: () => void;
  children: (draft: Draft) => ReactNode;
};

/** The frame of what is saved in versions; its form begins once it is known what was being typed. */
export function VersionDrawer({ draftKey, title, onClose, children }: Props) {
  const draft = useDraft(draftKey);
  return (
    <ActionDrawer title={title} onClose={onClose}>
      {draft.found === undefined ? <Loading /> : children(draft)}
    </ActionDrawer>
  );
}
