import { EmptyState, Skeleton, TextButton, Usable, useRemembered, Writes } from "@/components";
import { dayOf, useT } from "@/i18n";
import type { PeopleOrder } from "@/ipc";
import { Bulk } from "./Bulk";
import { useChosen } from "./chosen";
import { usePage } from "./page";
import { Rows } from "./Rows";
import { Sentence } from "./Sentence";
import { WishBar } from "./WishBar";
import { ANYBODY, asFilter, FIRST_ORDER, lasting, type Wishes } from "./wishes";

/** The list of people: wishes on top, and only the rows in sight on the page. */
export function PeopleList({ shown }: { shown: string | undefined }) {
  const t = useT();
  const [wishes, setWishes] = useRemembered<Wishes>("people/wishes", ANYBODY);
  const [order, setOrder] = useRemembered<PeopleOrder>("people/order", FIRST_ORDER);
  const asked = { filter: asFilter(wishes, dayOf(new Date())), order };
  const chosen = useChosen(asked);
  const { data: first } = usePage(asked, 0);
  if (!first) return <Skeleton lines={8} />;

  const wanted = JSON.stringify(wishes) !== JSON.stringify(ANYBODY);
  return (
    <>
      <Usable>
        <WishBar
          wishes={wishes}
          onChange={setWishes}
          look={{ wishes: lasting(wishes), order }}
          onLook={(look) => {
            setWishes({ ...look.wishes, text: "" });
            setOrder(look.order);
          }}
        />
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
