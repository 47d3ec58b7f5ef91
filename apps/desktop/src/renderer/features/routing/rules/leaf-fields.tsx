import { CHANNELS, KINDS, type Leaf, type Point, PRIORITIES } from "@kck/domain";
import { Group, NumberInput, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { WordsInput } from "../../../ui/words-input";
import { useCatalog } from "../../catalog/use-catalog";
import { AnswerFields } from "./answer-fields";
import { AreaFields } from "./area-fields";
import { Chosen } from "./chosen";
import type { FormLine } from "./condition-form";

type Props = { line: FormLine; onChange: (line: FormLine) => void };
const NO_CORNERS: readonly Point[] = [];
const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const PARITIES = ["odd", "even"] as const;

/** The fields of one line, by what it asks for. */
export function LeafFields({ line, onChange: onLine }: Props) {
  const { t } = useTranslation();
  const { leaf, corners = NO_CORNERS } = line;
  const onChange = (next: Leaf) => onLine({ ...line, leaf: next });
  const { categories, districts, districtName, unitLabel, units } = useCatalog();
  const label = t(`routing.rules.leaf.${leaf.type}`);
  const houseOf = (value: string | number) => (typeof value === "number" ? value : null);
  switch (leaf.type) {
    case "category": {
      const data = categories.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
      return <Chosen label={label} data={data} value={leaf.codes} onChange={(codes) => onChange({ ...leaf, codes })} />;
    }
    case "district": {
      const data = districts.map(({ number }) => ({ value: String(number), label: districtName(number) }));
      const take = (chosen: string[]) => onChange({ ...leaf, numbers: chosen.map(Number) });
      return <Chosen label={label} data={data} value={leaf.numbers.map(String)} onChange={take} />;
    }
    case "kind": {
      const data = KINDS.map((kind) => ({ value: kind as string, label: t(`kind.${kind}`) }));
      const take = (chosen: string[]) => onChange({ ...leaf, kinds: KINDS.filter((one) => chosen.includes(one)) });
      return <Chosen label={label} data={data} value={leaf.kinds} onChange={take} />;
    }
    case "channel": {
      const data = CHANNELS.map((channel) => ({ value: channel as string, label: t(`channel.${channel}`) }));
      const take = (chosen: string[]) =>
        onChange({ ...leaf, channels: CHANNELS.filter((one) => chosen.includes(one)) });
      return <Chosen label={label} data={data} value={leaf.channels} onChange={take} />;
    }
    case "priority": {
      const data = PRIORITIES.map((one) => ({ value: one as string, label: `${one} ${t(`priority.${one}`)}` }));
      const take = (chosen: string[]) =>
        onChange({ ...leaf, priorities: PRIORITIES.filter((one) => chosen.includes(one)) });
      return <Chosen label={label} data={data} value={leaf.priorities} onChange={take} />;
    }
    case "weekday": {
      const data = DAYS.map((day, at) => ({ value: String(at + 1), label: t(`routing.day.${day}`) }));
      const take = (chosen: string[]) => onChange({ ...leaf, days: chosen.map(Number).toSorted((a, b) => a - b) });
      return <Chosen label={label} data={data} value={leaf.days.map(String)} onChange={take} />;
    }
    case "returned-by": {
      const data = units.map(({ key, id }) => ({ value: key, label: unitLabel(id) }));
      return (
        <Chosen label={label} data={data} value={leaf.units} onChange={(keys) => onChange({ ...leaf, units: keys })} />
      );
    }
    case "words":
      return (
        <WordsInput
          label={label}
          description={t("routing.rules.wordsHint")}
          value={[...leaf.anyOf]}
          onChange={(anyOf) => onChange({ ...leaf, anyOf })}
        />
      );
    case "hour":
    case "season":
      return (
        <Group grow align="flex-start">
          <TextInput
            label={t("routing.rules.from")}
            description={t(`routing.rules.format.${leaf.type}`)}
            value={leaf.from}
            onChange={(event) => onChange({ ...leaf, from: event.currentTarget.value })}
          />
          <TextInput
            label={t("routing.rules.to")}
            description={t(`routing.rules.format.${leaf.type}`)}
            value={leaf.to}
            onChange={(event) => onChange({ ...leaf, to: event.currentTarget.value })}
          />
        </Group>
      );
    case "street":
      return (
        <Group grow align="flex-start">
          <TextInput
            label={label}
            value={leaf.street}
            onChange={(event) => onChange({ ...leaf, street: event.currentTarget.value })}
          />
          <NumberInput
            label={t("routing.rules.houseFrom")}
            hideControls
            min={1}
            value={leaf.from ?? ""}
            onChange={(from) => onChange({ ...leaf, from: houseOf(from) })}
          />
          <NumberInput
            label={t("routing.rules.houseTo")}
            hideControls
            min={1}
            value={leaf.to ?? ""}
            onChange={(to) => onChange({ ...leaf, to: houseOf(to) })}
          />
          <Select
            label={t("routing.rules.houses")}
            placeholder={t("routing.rules.allHouses")}
            clearable
            clearButtonProps={{ "aria-label": t("field.clear") }}
            data={PARITIES.map((one) => ({ value: one, label: t(`routing.parity.${one}`) }))}
            value={leaf.parity}
            onChange={(value) => onChange({ ...leaf, parity: PARITIES.find((one) => one === value) ?? null })}
          />
        </Group>
      );
    case "area":
      return <AreaFields leaf={leaf} corners={corners} onChange={(part) => onLine({ ...line, ...part })} />;
    case "answer":
      return <AnswerFields leaf={leaf} onChange={onChange} />;
  }
}
