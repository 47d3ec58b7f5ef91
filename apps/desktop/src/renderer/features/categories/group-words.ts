import type { GroupsVersion } from "@kck/contracts";
import type { Said } from "@kck/domain";
import type { TFunction } from "i18next";
import type { FieldWords } from "../versions/change-lines";

const nameOf = ({ code, name }: Said) => `${code} ${name}`;

/** What a version of the groups says, in one line. */
export const groupsText = ({ groups }: GroupsVersion) => groups.map(nameOf).join(", ");

/** How the groups of the form are named, for the difference of two versions. */
export function groupWords(t: TFunction): FieldWords {
  const fields = { name: { label: t("versions.name") } };
  return { label: t("categories.groups.title"), rows: { name: nameOf, whole: nameOf, fields } };
}
