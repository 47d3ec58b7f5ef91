import { Condition } from "@kck/contracts";
import { Checkbox, Group, Select, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../../ui/icon-button";
import { IconTrash } from "../../../ui/icons";
import { blankLeaf, type FormLine, isOpenLine, LEAF_TYPES } from "./condition-form";
import { LeafFields } from "./leaf-fields";
import classes from "./rules.module.css";

type Props = {
  line: FormLine;
  /** "Condition 2.1": its place among all. */
  name: string;
  isTried: boolean;
  onChange: (line: FormLine) => void;
  onRemove: () => void;
};

/** One thing that a rule asks for, or asks not to be. */
export function ConditionLine({ line, name, isTried, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const isOpen = isTried && isOpenLine(line);
  const isWrong = isTried && !Condition.safeParse(line.leaf).success;
  return (
    <fieldset aria-label={name} className={classes.fields}>
      <Group mb="xs" align="center">
        <Select
          aria-label={t("routing.rules.what", { line: name })}
          data-first
          data={LEAF_TYPES.map((type) => ({ value: type, label: t(`routing.rules.leaf.${type}`) }))}
          value={line.leaf.type}
          allowDeselect={false}
          onChange={(value) => {
            const type = LEAF_TYPES.find((one) => one === value);
            if (type !== undefined && type !== line.leaf.type) onChange({ ...line, leaf: blankLeaf(type) });
          }}
        />
        <Checkbox
          label={t("routing.rules.isNot")}
          checked={line.isNot}
          onChange={(event) => onChange({ ...line, isNot: event.currentTarget.checked })}
        />
        <IconButton ml="auto" label={t("routing.rules.removeLine", { line: name })} onClick={onRemove}>
          <IconTrash size="1rem" />
        </IconButton>
      </Group>
      <LeafFields line={line} onChange={onChange} />
      {(isWrong || isOpen) && (
        <Text c="red" role="alert" size="sm">
          {t(isOpen ? "routing.rules.area.open" : "routing.rules.lineWrong")}
        </Text>
      )}
    </fieldset>
  );
}
