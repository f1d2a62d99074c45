import { expect, type Page } from "@playwright/test";
import type { Bridge } from "../harness/bridge";
import { comeInAs } from "../harness/colleagues";
import type { OfficeKind } from "../harness/office";
import { enter, go, visit } from "../harness/test";
import type { Language } from "../harness/words";
import { SETUP } from "./pages/Wizard";

type Apart = Extract<OfficeKind, "broken" | "damaged" | "wrecked" | "ruled" | "crashed" | "updated">;
type Show = (page: Page, bridge: Bridge, language: Language) => Promise<void>;

/** One screen or main state: what its picture is called and how to get there. */
export interface Screen {
  name: string;
  /**
   * Which office it is seen in: the open demo office, the same but locked, one not set up yet, one just set up with
   * nothing in it, one whose keys are gone, whose file is damaged or cannot be read at all, one where others have chosen
   * something for everybody where the program has stumbled or where an update lies in a folder, or the demo office as a reader sees it.
   */
  office: "open" | "locked" | "fresh" | "bare" | "reader" | Apart;
  show: Show;
  /** What the page complains about on the way there, once, and rightly. */
  complains?: RegExp;
}

/** A room of the open office; `then` brings it into the state to look at. */
export function room(name: string, address: string, then?: Show): Screen {
  return {
    name,
    office: "open",
    show: async (page, bridge, language) => {
      await enter(page, bridge, language);
      await go(page, address);
      await then?.(page, bridge, language);
    },
  };
}

/** A room as somebody who only reads sees it. */
export function readersRoom(name: string, address: string, then?: Show): Screen {
  const { show: visited } = room(name, address, then);
  return {
    name: `laeser-${name}`,
    office: "reader",
    show: async (page, bridge, language) => {
      await comeInAs(bridge, "reader");
      await visited(page, bridge, language);
    },
  };
}

/** A part of the settings where others have chosen something for everybody. */
export function ruledRoom(section: string): Screen {
  return { ...room(`valgt-af-it-${section}`, `/settings/${section}`), office: "ruled" };
}

/** A room with nothing in it yet. */
export function emptyRoom(name: string): Screen {
  return {
    name: `tom-${name}`,
    office: "bare",
    show: async (page, bridge, language) => {
      await setUp(bridge);
      await visit(page, bridge, language);
      await go(page, name === "today" ? "/" : `/${name}`);
    },
  };
}

/** An office with one coordinator and nothing else. */
export async function setUp(bridge: Bridge): Promise<void> {
  const { groups } = await bridge.call("create_office", {
    office: { ...(await bridge.call("setup_draft", {})).office, name: SETUP.office },
    coordinator: { name: SETUP.coordinator, role: "", phone: "" },
    password: SETUP.password,
  });
  const typed = groups.map((text, index) => ({ group: index + 1, text }));
  await bridge.call("confirm_recovery_code", { groups: typed });
  await bridge.call("choose_start", { sample: false });
}

type OpenOffice = (kind: OfficeKind) => Promise<Bridge>;

/** Opens the office the screen is seen in, goes there, and waits until it has settled. */
export async function show(
  screen: Screen,
  page: Page,
  office: Bridge,
  openOffice: OpenOffice,
  language: Language,
): Promise<void> {
  const bridge = await bridgeFor(screen, office, openOffice);
  if (screen.office === "locked") await bridge.call("lock", {});
  await screen.show(page, bridge, language);
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await settled(page);
}

async function bridgeFor({ office: kind }: Screen, office: Bridge, openOffice: OpenOffice): Promise<Bridge> {
  if (kind === "open" || kind === "locked") return office;
  if (kind === "reader") return openOffice("demo");
  return openOffice(kind === "fresh" || kind === "bare" ? "empty" : kind);
}

/** Waits until fonts are there and nothing on the page is still loading. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}
