import type { Chosen } from "./chosen";
import { PersonLine } from "./PersonLine";
import { type Asked, type Place, usePage } from "./page";

type Props = {
  asked: Asked;
  /** Where its answer begins in the list. */
  offset: number;
  /** Those of its rows that are in sight. */
  places: readonly Place[];
  shown: string | undefined;
  chosen: Chosen;
  /** The row where the Tab key stops. */
  stop: number | undefined;
};

/** The rows in sight of one answer, which is read once for all of them. */
export function Stretch({ asked, offset, places, shown, chosen, stop }: Props) {
  const rows = usePage(asked, offset).data?.rows;
  return places.map(({ index, start, size }) => {
    const row = rows?.[index - offset];
    return (
      <PersonLine
        key={index}
        index={index}
        row={row}
        top={start}
        height={size}
        isShown={row !== undefined && row.id === shown}
        isChosen={row !== undefined && chosen.ids.has(row.id)}
        isStop={index === stop}
        onToggle={chosen.toggle}
      />
    );
  });
}
