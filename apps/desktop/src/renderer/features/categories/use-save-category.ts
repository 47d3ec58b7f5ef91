import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { useCommand } from "../../api/use-command";
import { notifyDone } from "../../ui/notify";

/** The two ways in which a category is saved: as the next version of one that there is, or as a new one. */
export function useSaveCategory(onSaved: () => void) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const save = useCommand(
    trpc.categories.save.mutationOptions({
      onSuccess: ({ version }, { name }) => {
        notifyDone({ message: t("versions.saved", { name, version }) });
        onSaved();
      },
    }),
  );
  const create = useCommand(
    trpc.categories.create.mutationOptions({
      onSuccess: ({ key }, { name }) => {
        notifyDone({ message: t("categories.made", { name, code: key }) });
        onSaved();
      },
    }),
  );
  return { save, create };
}
