import mark from "../../../../../../resources/icons/kck.svg";

/** The sign of the product; its name always stands beside it. */
export function Mark({ size = "1.75rem" }: { size?: string }) {
  return <img src={mark} alt="" style={{ width: size, height: size, flexShrink: 0 }} />;
}
