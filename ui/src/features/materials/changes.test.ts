import { expect, it } from "vitest";
import type { Material, MaterialText, PrintLanguage } from "@/ipc";
import {
  comesAs,
  followingTitle,
  withLanguage,
  withMoved,
  withoutLanguage,
  withPictureAt,
  withReview,
  withWords,
} from "./changes";
import { directionOf, languagesLeft } from "./languages";

const READ: MaterialText["review"] = { state: "read", by: "Amina Warsame", on: "2026-11-20" };

function text(language: PrintLanguage, headline = ""): MaterialText {
  return { language, headline, what: "", why: "", gain: "", time: "", review: READ };
}

function poster(...texts: MaterialText[]): Material {
  return {
    id: "1",
    title: "Kan du lave kaffe?",
    campaign: "",
    task: null,
    activity: null,
    template: "picture",
    paper: "a4",
    palette: "petrol",
    whiteGround: false,
    pictures: [],
    texts,
    comeBy: "",
    place: "",
    contactName: "",
    contactPhone: "",
    qr: "",
    tearOffs: false,
    output: "one_sheet",
  };
}

const languages = (part: Partial<Material>) => part.texts?.map(({ language }) => language);

it("makes only the text whose words change a draft again", () => {
  const { texts } = withWords(poster(text("da"), text("ar")), "ar", { why: "لأن" });
  expect(texts?.map(({ review }) => review.state)).toEqual(["read", "draft"]);
  expect(texts?.[1]?.why).toBe("لأن");
});

it("marks one text as read", () => {
  const before = poster({ ...text("da"), review: { state: "draft" } }, text("ar"));
  expect(withReview(before, "da", READ).texts?.[0]?.review).toEqual(READ);
});

it("adds, removes and moves languages", () => {
  const two = poster(text("da"), text("ar"));
  expect(languages(withLanguage(two, "so"))).toEqual(["da", "ar", "so"]);
  expect(withLanguage(two, "so").texts?.[2]?.review.state).toBe("draft");
  expect(languages(withoutLanguage(two, "da"))).toEqual(["ar"]);
  expect(languages(withMoved(poster(text("da"), text("ar"), text("so")), "so", -1))).toEqual([
    "da",
    "so",
    "ar",
  ]);
  expect(languages(withMoved(poster(text("da"), text("ar"), text("so")), "da", 1))).toEqual([
    "ar",
    "da",
    "so",
  ]);
});

it("moves a picture to either side of another, also past one that is gone", () => {
  const four = { ...poster(text("da")), pictures: ["hijab", "gone", "coffee", "turban"] };
  const after = (...move: [string, string, "before" | "after"]) => withPictureAt(four, ...move).pictures;
  expect(after("turban", "hijab", "before")).toEqual(["turban", "hijab", "gone", "coffee"]);
  expect(after("hijab", "coffee", "after")).toEqual(["gone", "coffee", "hijab", "turban"]);
  expect(after("hijab", "turban", "before")).toEqual(["gone", "coffee", "hijab", "turban"]);
  expect(after("hijab", "hijab", "after")).toBeUndefined();
  expect(after("hijab", "nobody", "after")).toBeUndefined();
});

it("puts only A3 together of two sheets", () => {
  const comes = (paper: Material["paper"], output: Material["output"]) =>
    comesAs({ ...poster(text("da")), paper, output });
  expect(comes("a3", "two_sheets")).toBe("two_sheets");
  expect(comes("a4", "two_sheets")).toBe("one_sheet");
  expect(comes("a4", "print_shop")).toBe("print_shop");
});

it("offers the languages of the area first, and none twice", () => {
  const left = languagesLeft(poster(text("da"), text("ar")), ["da", "so", "tr"]);
  expect(left.slice(0, 2)).toEqual(["so", "tr"]);
  expect(left).toHaveLength(12);
  expect(left).not.toContain("ar");
});

it("writes Arabic, Farsi, Urdu and Sorani from the right", () => {
  expect((["ar", "fa", "ur", "ckb"] as const).map(directionOf)).toEqual(["rtl", "rtl", "rtl", "rtl"]);
  expect((["da", "so", "ti", "ta"] as const).map(directionOf)).toEqual(["ltr", "ltr", "ltr", "ltr"]);
});

it("lets the name follow the headline until it has one of its own", () => {
  const following = poster(text("da", "Kan du lave kaffe?"));
  const typed = withWords(following, "da", { headline: "Kan du lave te?" });
  expect(followingTitle(following, typed, "Nyt opslag").title).toBe("Kan du lave te?");

  const blank = { ...poster(text("da")), title: "Nyt opslag" };
  const first = withWords(blank, "da", { headline: "K" });
  expect(followingTitle(blank, first, "Nyt opslag").title).toBe("K");

  const named = { ...following, title: "Caféen, forår" };
  expect(followingTitle(named, typed, "Nyt opslag").title).toBeUndefined();

  const emptied = withWords(following, "da", { headline: "" });
  expect(followingTitle(following, emptied, "Nyt opslag").title).toBe("Nyt opslag");
  expect(followingTitle(following, { title: "" }, "Nyt opslag").title).toBe("");
});
