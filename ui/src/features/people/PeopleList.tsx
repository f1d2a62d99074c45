import { useCallback, useMemo } from "react";
import { EmptyState, Skeleton, TextButton, Usable, useRemembered, Writes } from "@/components";
import { dayOf, useT } from "@/i18n";
import type { PeopleOrder, PeopleWishes } from "@/ipc";
import { Bulk } from "./Bulk";
import { useChosen } from "./chosen";
import { usePage } from "./page";
import { Rows } from "./Rows";
import { Sentence } from "./Sentence";
import { WishBar } from "./WishBar";
import { ANYBODY, asFilter, FIRST_ORDER, type Look, lasting, type Wishes } from "./wishes";

const NO_WISHES = lasting(ANYBODY);

/** The list of people: wishes on top, and only the rows in sight on the page. */
export function PeopleList({ shown }: { shown: string | undefined }) {
  const t = useT();
  // Apart, so that a typed letter leaves the fields of the filter alone.
  const [text, setText] = useRemembered("people/text", "");
  const [kept, setKept] = useRemembered<PeopleWishes>("people/wishes", NO_WISHES);
  const [order, setOrder] = useRemembered<PeopleOrder>("people/order", FIRST_ORDER);
  const wishes: Wishes = { ...kept, text };
  const setWishes = (next: Wishes) => {
    setText(next.text);
    setKept(lasting(next));
  };
  const look = useMemo(() => ({ wishes: kept, order }), [kept, order]);
  const setLook = useCallback(
    (next: Look) => {
      setText("");
      setKept(next.wishes);
      setOrder(next.order);
    },
    [setText, setKept, setOrder],
  );
  const asked = { filter: asFilter(wishes, dayOf(new Date())), order };
  const chosen = useChosen(asked);
  const { data: first } = usePage(asked, 0);
  if (!first) return <Skeleton lines={8} />;

  const wanted = JSON.stringify(wishes) !== JSON.stringify(ANYBODY);
  return (
    <>
      <Usable>
        <WishBar text={text} onText={setText} onWishes={setKept} look={look} onLook={setLook} />
      </Usable>
      <Sentence wishes={wishes} count={first.total} onChange={setWishes} />
      {first.total === 0 ? (
        <EmptyState
          action={wanted && <TextButton onPress={() => setWishes(ANYBODY)}>{t("people.clear")}</TextButton>}
        >
          {t("people.nobody")}
        </EmptyState>
      ) : (
        <Rows asked={asked} total={first.total} shown={shown} chosen={chosen} onOrder={setOrder} />
      )}
      <Writes>
        <Bulk ids={[...chosen.ids]} onNone={chosen.none} />
      </Writes>
    </>
  );
}
