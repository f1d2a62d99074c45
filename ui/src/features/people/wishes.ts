import { addDays, addMonths, type Day, type Format, fold, type T } from "@/i18n";
import type {
  ActivityRow,
  Office,
  PeopleFilter,
  PeopleOrder,
  PeopleView,
  PeopleWishes,
  PersonState,
  Tag,
} from "@/ipc";
import type { useLabel } from "@/labels";

/** Who is wanted in the list: what a view keeps, and what is typed in the search field. */
export type Wishes = PeopleWishes & { text: string };

/** Nobody in particular. */
export const ANYBODY: Wishes = {
  text: "",
  who: "current",
  languages: [],
  tags: [],
  silent: null,
  due: null,
  activity: null,
  area: null,
  times: [],
};

const ALL: PersonState[] = ["possible", "involved", "paused", "former"];

/** The wishes as the core takes them. */
export function asFilter(wishes: Wishes, today: Day): PeopleFilter {
  const { text, who, languages, tags, silent, due, activity, area, times } = wishes;
  return {
    text: text.trim(),
    states: who === "current" ? [] : who === "all" ? ALL : [who],
    languages: [...languages],
    tags: [...tags],
    area,
    activity,
    notTalkedSince: silent === null ? null : addMonths(today, -silent),
    talkDueBy: due === null ? null : due === "today" ? today : addDays(today, 7),
    times: [...times],
  };
}

/** A view as it is chosen: kept under a name, or one that comes with the list. */
export type Look = Pick<PeopleView, "wishes" | "order">;

/** Where the list begins. */
export const FIRST_ORDER: PeopleOrder = { by: "called", backwards: false };

/** The wishes without what is typed, as a view keeps them. */
export function lasting({ text: _, ...wishes }: Wishes): PeopleWishes {
  return wishes;
}

/** Whether two looks at the list are the same. */
export function isSame(one: Look, other: Look): boolean {
  const key = ({ wishes, order }: Look) =>
    JSON.stringify([
      ...Object.entries(wishes).sort(([a], [b]) => a.localeCompare(b)),
      order.by,
      order.backwards,
    ]);
  return key(one) === key(other);
}

/** What the names in a sentence are looked up in. */
export interface Known {
  t: T;
  format: Format;
  label: ReturnType<typeof useLabel>;
  office: Office | undefined;
  activities: readonly ActivityRow[];
  tags: readonly Tag[];
}

/** One wish in words, and the wishes without it. */
export interface Said {
  key: string;
  words: string;
  /** Tells something about those it finds that a resident should not read. */
  isPrivate: boolean;
  without: Wishes;
}

/** The wishes as parts of a sentence. */
export function say(wishes: Wishes, known: Known): Said[] {
  const { t, format, label, office, activities, tags } = known;
  const said: Said[] = [];
  const add = (key: string, words: string, part: Partial<Wishes>, isPrivate = false) =>
    said.push({ key, words, isPrivate, without: { ...wishes, ...part } });
  const less = (all: string[], one: string) => all.filter((other) => other !== one);

  for (const code of wishes.languages) {
    const language = format.languageName(code);
    add(`l-${code}`, t("people.wish.language", { language }), { languages: less(wishes.languages, code) });
  }
  for (const tag of wishes.tags) {
    const facet = tags.find((known) => known.facet !== "language" && fold(known.label) === fold(tag))?.facet;
    const id = facet === "strength" ? "strength" : facet === "label" ? "label" : "interest";
    add(`t-${tag}`, t(`people.wish.${id}`, { tag }), { tags: less(wishes.tags, tag) }, id === "label");
  }
  if (wishes.silent !== null) {
    add("silent", t("people.wish.silent", { count: wishes.silent }), { silent: null }, true);
  }
  for (const time of wishes.times) {
    const { day, part } = slotOf(time);
    const words = t("people.wish.time", { day: label("weekday", day), part: label("dayPart", part) });
    add(`k-${time}`, words, { times: less(wishes.times, time) });
  }
  if (wishes.activity !== null) {
    const activity = activities.find(({ id }) => id === wishes.activity)?.name ?? "";
    add("activity", t("people.wish.activity", { activity }), { activity: null });
  }
  if (wishes.area !== null) {
    const area = office?.areas.find(({ id }) => id === wishes.area)?.name ?? "";
    add("area", t("people.wish.area", { area }), { area: null }, true);
  }
  if (wishes.due !== null) add("due", t("people.wish.due", { due: wishes.due }), { due: null }, true);
  return said;
}

type Slot = {
  day: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
  part: "morning" | "afternoon" | "evening";
};

/** `tuesday_evening` as a day and its part. */
export function slotOf(time: string): Slot {
  const [day, part] = time.split("_");
  return { day, part } as Slot;
}
