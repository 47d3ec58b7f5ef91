import type { FindingView } from "@kck/contracts";
import type { Tx } from "@kck/db";
import { checkSet, type Finding, NO_SET, type Rule } from "@kck/domain";
import type { Analyzer } from "@kck/search";
import { readCityForRules } from "./city";
import { lexiconOf } from "./lexicon";

/** What is wrong with a set of rules in the city of today. */
export async function findingsOf(
  tx: Tx,
  analyzer: Analyzer,
  rules: readonly Rule[],
  now: Date,
): Promise<FindingView[]> {
  const city = await readCityForRules(tx, now, { withQuestions: true });
  return checkSet({ version: NO_SET, rules }, lexiconOf(rules, analyzer), city).map(toView);
}

function nameIn(finding: Finding): string | null {
  switch (finding.what) {
    case "unreachable":
    case "shadowed":
      return finding.before;
    case "unit-unknown":
    case "unit-not-valid":
      return finding.unit;
    case "category-unknown":
    case "no-receiver":
      return finding.category;
    case "question-unknown":
      return finding.question;
    case "word-unknown":
      return finding.word;
    case "too-many-rules":
      return String(finding.most);
    default:
      return null;
  }
}

function toView(finding: Finding): FindingView {
  return {
    severity: finding.severity,
    what: finding.what,
    rule: "rule" in finding ? finding.rule : null,
    name: nameIn(finding),
    districts: finding.what === "no-receiver" ? [...finding.districts] : [],
  };
}
