import { Alert, Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IconAlert } from "../../ui/icons";
import { When } from "../../ui/when";

type Props = {
  newest: { readonly version: number; readonly author: { readonly name: string } | null; readonly createdAt: string };
  text: string;
  onRebase: () => void;
};

/** Somebody saved a version since this form was opened: what it says, and going on from there with what is typed. */
export function NewerVersion({ newest, text, onRebase }: Props) {
  const { t } = useTranslation();
  return (
    <Alert color="orange" icon={<IconAlert />} role="alert" title={t("versions.newer", { version: newest.version })}>
      <p>
        {newest.author?.name ?? t("versions.filledIn")}, <When at={newest.createdAt} />: {text}
      </p>
      <p>{t("versions.newerHint")}</p>
      <Button size="compact-sm" variant="default" onClick={onRebase}>
        {t("versions.rebase", { version: newest.version })}
      </Button>
    </Alert>
  );
}
