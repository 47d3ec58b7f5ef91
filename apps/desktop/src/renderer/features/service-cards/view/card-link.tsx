import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";

type Props = { card: { readonly key: string; readonly title: string } };

/** A card by its title, as a way to it; underlined, since it stands among other words. */
export function CardLink({ card }: Props) {
  return (
    <Anchor
      underline="always"
      renderRoot={(props) => <Link to="/cards/$key" params={{ key: card.key }} search={{}} {...props} />}
    >
      {card.title}
    </Anchor>
  );
}
