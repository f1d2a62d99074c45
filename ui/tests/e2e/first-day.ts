import { expect } from "@playwright/test";
import type { Screen } from "../harness/screen";

/** What the coordinator writes on her first day. */
export const DAY = {
  person: "Fatima Yusuf",
  phone: "20 30 40 50",
  activity: "Beboercafé",
  task: "Lave kaffe om tirsdagen",
  why: "Kaffen får folk til at blive og snakke.",
  agreed: "Cafégruppen får nøglen fra januar.",
  story: "Da kaffen blev hele opgangens",
  body: "Første tirsdag kom der fire. Nu er der ingen ledige stole.",
  poster: {
    da: {
      headline: "Kan du lave kaffe?",
      what: "Lave kaffe om tirsdagen",
      why: "Kaffen får folk til at blive og snakke.",
      gain: "Du møder dine naboer.",
      time: "To timer, når det passer dig",
    },
    ar: {
      headline: "هل تجيد تحضير القهوة؟",
      what: "حضّر القهوة يوم الثلاثاء",
      why: "القهوة تجمع الجيران",
      gain: "تتعرف على جيرانك",
      time: "ساعتان متى شئت",
    },
    so: {
      headline: "Ma samayn kartaa kafee?",
      what: "Kafee samee maalinta Talaadada",
      why: "Kafeega ayaa deriska isu keena",
      gain: "Waxaad la kulantaa deriskaaga",
      time: "Laba saac, markaad doonto",
    },
  },
} as const;

const STEP = 3;

/** Writes a person in: her name is enough, her number comes after. */
export async function writePerson(screen: Screen): Promise<void> {
  const { t } = screen;
  await screen.go("/people/new");
  await screen.type(t("people.create.called"), DAY.person);
  await screen.press("button", t("people.create.action"));
  await screen.type(t("people.about.phone"), DAY.phone);
  await screen.press("tab", t("people.tab.overview"));
  await screen.sees(DAY.phone);
}

/** Makes an activity on a step, and a task in it. */
export async function makeTask(screen: Screen): Promise<void> {
  const { t } = screen;
  await screen.go("/activities/new");
  await screen.type(t("activities.field.name"), DAY.activity);
  await screen.press("button", new RegExp(t("activities.new.step")));
  await screen.press("option", new RegExp(`^${STEP} · `));
  await screen.press("button", t("activities.new.save"));
  await screen.find("heading", DAY.activity);
  await screen.press("button", t("activities.tasks.new"));
  await screen.type(t("activities.task.what"), DAY.task);
  await screen.press("button", t("activities.tasks.make"));
  await screen.type(t("activities.task.why"), DAY.why);
  await screen.press("button", t("components.close"));
  await screen.sees(DAY.task);
}

/** Moves the activity one step on the ladder, with what was agreed. */
export async function agreeNextStep(screen: Screen): Promise<void> {
  const { t } = screen;
  await screen.go("/activities");
  await screen.press("button", t("activities.move.open"));
  await screen.press("button", new RegExp(t("activities.move.step")));
  await screen.press("option", new RegExp(`^${STEP + 1} · `));
  await screen.type(t("activities.move.agreed"), DAY.agreed);
  await screen.press("button", t("activities.move.save"));
  await screen.sees(t("activities.move.done", { name: DAY.activity, step: STEP + 1 }));
  await screen.sees(DAY.agreed);
}

/** Writes a story. */
export async function writeStory(screen: Screen): Promise<void> {
  const { t } = screen;
  await screen.go("/stories/new");
  await screen.type(t("stories.field.title"), DAY.story);
  await screen.type(t("stories.field.toldBy"), "Fatima");
  await screen.press("button", t("stories.create"));
  await screen.type(t("stories.field.body"), DAY.body);
  await screen.sees(savedAt(screen));
}

/** Makes a poster from the task in three languages and saves it as PDF. */
export async function makePoster(screen: Screen): Promise<void> {
  const { t } = screen;
  await screen.go("/activities");
  await screen.press("button", t("activities.view.list"));
  await screen.press("link", DAY.activity);
  await screen.press("link", t("activities.tasks.posterOf", { name: DAY.task }));
  await screen.find("heading", t("materials.poster", { title: DAY.task }));
  await fill(screen, "da");
  await addLanguage(screen, "العربية");
  await fill(screen, "ar");
  await addLanguage(screen, "Soomaali");
  await fill(screen, "so");
  await screen.sees(savedAt(screen));
  await screen.press("button", t("materials.print.save"));
  await screen.press("button", t("materials.print.anyway"));
  await screen.sees(t("materials.print.saved"));
}

/** Everything she wrote is there. */
export async function allIsThere(screen: Screen): Promise<void> {
  const { t } = screen;
  await screen.go("/people");
  await screen.press("link", DAY.person);
  await screen.sees(DAY.phone);
  await screen.go("/activities");
  await screen.press("button", t("activities.view.ladder"));
  await screen.sees(DAY.agreed);
  await screen.go("/stories");
  await screen.press("link", new RegExp(DAY.story));
  await screen.sees(DAY.body);
  await screen.go("/materials");
  await screen.press("link", new RegExp(DAY.task));
  for (const language of ["da", "ar", "so"] as const) {
    await screen.press("tab", new RegExp(`^${NAMES[language]}`));
    const field = await screen.find("field", t("materials.headline"));
    expect(await field.getAttribute("value")).toBe(DAY.poster[language].headline);
  }
}

const NAMES = { da: "Dansk", ar: "العربية", so: "Soomaali" };

async function addLanguage(screen: Screen, name: string): Promise<void> {
  await screen.press("button", screen.t("materials.language.add"));
  await screen.press("menuitem", new RegExp(`^${name}`));
}

async function fill(screen: Screen, language: keyof typeof DAY.poster): Promise<void> {
  for (const [name, text] of Object.entries(DAY.poster[language])) {
    await screen.type(screen.t(`materials.${name as keyof typeof DAY.poster.da}`), text);
  }
}

/** "Gemt 14.05", without the time. */
function savedAt(screen: Screen): string {
  return screen.t("components.saved.saved", { time: "" }).trim();
}
