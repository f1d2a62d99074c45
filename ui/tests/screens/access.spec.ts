import type { Page } from "@playwright/test";
import { violations } from "../harness/axe";
import { COLLEAGUE, comeInAs } from "../harness/colleagues";
import { enter, expect, go, test } from "../harness/test";
import type { T } from "../harness/words";

type State = [name: string, show: (page: Page, t: T) => Promise<void>];

const at = (address: string) => (page: Page) => go(page, address);

/** Every room and its main states; a reader may see all of them. */
const PEOPLE: State[] = [
  ["I dag", at("/")],
  ["Frivillige", at("/people")],
  ["a person", openAmina],
  ["about a person", (page, t) => page.getByRole("tab", { name: t("people.tab.about") }).click()],
  ["a person's data", (page, t) => page.getByRole("tab", { name: t("people.tab.data") }).click()],
];
const ACTIVITIES: State[] = [
  ["Aktiviteter", at("/activities")],
  [
    "the list of activities",
    async (page, t) => {
      await page.getByRole("radio", { name: t("activities.view.list") }).click();
      await expect(page.getByRole("grid", { name: t("activities.title") })).toBeVisible();
    },
  ],
  ["an activity", (page) => follow(page, "Strikkeklubben")],
];
const OUTWARD: State[] = [
  ["Rekruttering", at("/materials")],
  ["a poster", (page) => follow(page, "Kan du lave kaffe?", "Opslag: Kan du lave kaffe?")],
  ["Fortællinger", at("/stories")],
  ["a story", (page) => follow(page, "Da cyklen blev en nøgle til gården")],
];

const sections = (...ids: string[]): State[] => ids.map((id) => [`settings: ${id}`, at(`/settings/${id}`)]);
const OFFICE_SETTINGS = sections("office", "me", "colleagues", "words", "ladder");
const OTHER_SETTINGS = sections("look", "security", "copies", "sample", "about");

/** Everything on these screens that can be pressed, typed in or chosen, and changes nothing in the office. */
function harmless(t: T): string[] {
  return [
    // The frame.
    t("app.skip"),
    `${t("app.search.label")} (Ctrl K)`,
    t("app.looking.on"),
    t("app.me.menu", { name: COLLEAGUE.name }),
    t("components.close"),
    // Search, filters and order.
    t("people.search"),
    `${t("people.state.current")} ${t("people.state")}`,
    t("people.filter"),
    t("people.views.menu"),
    ...(["name", "state", "last", "next"] as const).map((column) =>
      t("people.sort", { column: t(`people.column.${column}`) }),
    ),
    t("activities.view.list"),
    t("activities.view.ladder"),
    `${t("activities.area")}: ${t("activities.area.all")}`,
    `${t("activities.day")}: ${t("activities.day.today")}`,
    t("activities.list.search"),
    `${t("activities.list.allStates")} ${t("activities.field.state")}`,
    t("stories.search"),
    `${t("stories.anyDomain")} ${t("stories.domain")}`,
    // To read more, and to print.
    "Købe garn",
    "Have den anden nøgle til strikkeklubben",
    "Ringe rundt, når strikkeklubben flytter tid",
    t("stories.sheetShow"),
    t("activities.printLadder"),
    t("activities.print"),
    t("materials.print.save"),
    t("materials.print.open"),
    // What is her own: how it looks on this computer, her password, and the sample office.
    "Dansk",
    "English",
    ...(["system", "light", "dark"] as const).map((theme) => t(`settings.look.theme.${theme}`)),
    ...(["normal", "large", "largest"] as const).map((size) => t(`settings.look.textSize.${size}`)),
    `${t("settings.security.idleAfter", { minutes: 10 })} ${t("settings.security.idle")}`,
    t("settings.security.old"),
    t("settings.security.new"),
    t("components.newPassword.repeat"),
    t("components.password.show"),
    t("settings.security.change"),
    t("settings.sample.open"),
    // To ask for help.
    t("support.open"),
  ];
}

const CONTROLS = [
  "button, input:not([type=hidden]), textarea, select, [contenteditable=true], [draggable=true]",
  ...["button", "textbox", "searchbox", "combobox", "checkbox", "radio", "switch", "slider"].map(
    (role) => `[role=${role}]`,
  ),
].join(", ");

/** The names of everything in sight that can be used. */
async function controls(page: Page): Promise<string[]> {
  const names = await page.locator(CONTROLS).evaluateAll((found) =>
    found
      .filter((one) => one.checkVisibility() && !one.closest("[aria-hidden=true]"))
      .map((one) => {
        const by = one.getAttribute("aria-labelledby")?.split(" ") ?? [];
        const named = by.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
        const label = one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : null;
        return one.getAttribute("aria-label") ?? (named || label || one.textContent || one.tagName);
      }),
  );
  return [...new Set(names.map((name) => name.trim()))];
}

/** Hears every command the core refuses. */
function refusals(page: Page): string[] {
  const heard: string[] = [];
  page.on("response", (answer) => {
    if (answer.url().includes("/ipc/") && !answer.ok()) heard.push(answer.url());
  });
  return heard;
}

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}

async function openAmina(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Amina", exact: true }).click();
  await expect(page.getByRole("complementary", { name: "Amina" })).toBeVisible();
}

async function follow(page: Page, name: string, title = name): Promise<void> {
  await page.getByRole("main").getByRole("link", { name, exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}

for (const [part, states] of [
  ["people", PEOPLE],
  ["activities", ACTIVITIES],
  ["posters and stories", OUTWARD],
  ["settings of the office", OFFICE_SETTINGS],
  ["other settings", OTHER_SETTINGS],
] as const) {
  test(`a reader sees all ${part}, and nothing there that she may not use`, async ({
    page,
    openOffice,
    language,
    t,
  }) => {
    const bridge = await openOffice("demo");
    await comeInAs(bridge, "reader");
    const refused = refusals(page);
    await enter(page, bridge, language);
    const known = new Set(harmless(t));
    for (const [name, show] of states) {
      await show(page, t);
      await settled(page);
      expect(
        (await controls(page)).filter((one) => !known.has(one)),
        name,
      ).toEqual([]);
      expect(await violations(page), name).toEqual([]);
    }
    expect(refused, "commands the core refused").toEqual([]);
  });
}

test("a reader makes nothing by keyboard, palette or address", async ({ page, openOffice, language, t }) => {
  const bridge = await openOffice("demo");
  await comeInAs(bridge, "reader");
  const refused = refusals(page);
  await enter(page, bridge, language);
  await expect(page.getByText(t("today.reads"))).toBeVisible();
  await page.keyboard.press("Control+n");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+y");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog");
  await expect(palette.getByRole("menuitem", { name: t("app.lock") })).toBeVisible();
  for (const name of ["app.new.people", "app.new.stories", "app.undo", "app.redo"] as const)
    await expect(palette.getByRole("menuitem", { name: t(name) })).toHaveCount(0);
  await page.keyboard.press("Escape");
  for (const room of ["people", "activities", "materials", "stories"]) {
    await go(page, `/${room}/new`);
    await settled(page);
    await expect(page.getByRole("dialog"), room).toHaveCount(0);
  }
  expect(refused).toEqual([]);
});

test("a reader reads a task, and keeps a view of her own", async ({ page, openOffice, language, t }) => {
  const bridge = await openOffice("demo");
  await comeInAs(bridge, "reader");
  const refused = refusals(page);
  await enter(page, bridge, language);
  await go(page, "/activities");
  await follow(page, "Strikkeklubben");
  await page.getByRole("button", { name: "Købe garn" }).click();
  const task = page.getByRole("dialog", { name: t("activities.task.title") });
  await expect(task.getByText(t("activities.task.what"))).toBeVisible();
  await expect(task.getByRole("textbox")).toHaveCount(0);
  await page.keyboard.press("Escape");

  await go(page, "/people");
  await page.getByRole("button", { name: t("people.sort", { column: t("people.column.state") }) }).click();
  await page.getByRole("button", { name: t("people.views.menu") }).click();
  await page.getByRole("menuitem", { name: t("people.view.save") }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("Efter tilstand");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(
    page.getByRole("button", { name: t("people.views.of", { name: "Efter tilstand" }) }),
  ).toBeVisible();
  // What was kept is said without an undo, which is the office's.
  await expect(page.getByRole("button", { name: t("components.toast.undo") })).toHaveCount(0);
  expect(refused).toEqual([]);
});

test("a coordinator changes everything but what is for a leader", async ({
  page,
  openOffice,
  language,
  t,
}) => {
  const bridge = await openOffice("demo");
  await comeInAs(bridge, "coordinator");
  const refused = refusals(page);
  await enter(page, bridge, language);
  await go(page, "/people");
  await openAmina(page);
  await expect(page.getByRole("button", { name: t("people.log"), exact: true })).toBeVisible();
  await page.getByRole("tab", { name: t("people.tab.data") }).click();
  await expect(page.getByRole("button", { name: t("people.data.putAway") })).toBeVisible();
  await expect(page.getByRole("button", { name: t("people.data.erase") })).toHaveCount(0);

  await go(page, "/settings/office");
  await expect(page.getByLabel(t("settings.office.name"))).toBeEditable();
  await expect(page.getByRole("link", { name: t("settings.log") })).toHaveCount(0);
  await go(page, "/settings/security");
  await expect(page.getByRole("button", { name: t("settings.security.change") })).toBeVisible();
  await expect(page.getByRole("heading", { name: t("settings.security.code") })).toHaveCount(0);
  await go(page, "/settings/colleagues");
  await expect(page.getByText(t("settings.colleagues.leadRead"))).toBeVisible();
  await expect(page.getByRole("button", { name: t("settings.colleagues.add") })).toHaveCount(0);
  expect(refused).toEqual([]);
});
