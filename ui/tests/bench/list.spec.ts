import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { Bridge } from "../harness/bridge";
import { note, under } from "../harness/figures";
import { program } from "../harness/programs";
import { words } from "../harness/words";

const PASSWORD = "blå cykel under broen";
const FRAMES = 300;
/** So far a finger on the wheel goes in one frame, in pixels. */
const STRIDE = 120;

test("the list of 50,000 people scrolls and answers to keys", async ({ page }) => {
  test.setTimeout(300_000);
  const dir = mkdtempSync(join(tmpdir(), "trinvis-bench-"));
  execFileSync(program("TRINVIS_BENCH_PROGRAM"), ["--office", dir]);
  const bridge = await Bridge.start(dir);
  try {
    const [mette] = (await bridge.call("session_state", {})).coordinators;
    await bridge.call("unlock", { coordinator: mette?.id ?? "", password: PASSWORD });
    await bridge.call("choose_start", { sample: false });
    const t = words("da");
    const settings = await bridge.call("get_settings", {});
    await bridge.call("save_settings", { settings: { ...settings, language: "da" } });
    await page.goto(bridge.url);
    await expect(page.getByRole("navigation", { name: t("app.menu") })).toBeVisible();
    await page.evaluate(() => {
      location.hash = "/people";
    });
    await expect(page.getByRole("table").getByRole("row").nth(5)).toBeVisible();

    const frames = await page.evaluate(scroll, { frames: FRAMES, stride: STRIDE, of: "table" });
    const keys = await typed(page);
    // A page of its own: the app's forbids styles in the text.
    await page.goto("about:blank");
    await page.setContent(
      `<div id=grid style="height:600px;overflow:auto"><div style="height:3000000px"></div></div>`,
    );
    const bare = await page.evaluate(scroll, { frames: FRAMES, stride: STRIDE, of: "#grid" });

    const rival = "an empty box of the same height";
    note({
      name: "frame while scrolling 50,000 people, p95",
      value: under(0.95, frames),
      unit: "ms",
      rival,
      rival_value: under(0.95, bare),
    });
    note({
      name: "key press to new list on screen, p95",
      value: under(0.95, keys),
      unit: "ms",
      rival: "limit",
      rival_value: 50,
    });
  } finally {
    await bridge.stop();
    rmSync(dir, { recursive: true, force: true });
  }
});

/** Scrolls by a stride in each frame and answers how long each frame took. Runs in the page. */
async function scroll({
  frames,
  stride,
  of,
}: {
  frames: number;
  stride: number;
  of: string;
}): Promise<number[]> {
  const start = document.querySelector(of === "table" ? "[role=table]" : of);
  const scrolls = (one: Element) => one.scrollHeight > one.clientHeight + 1000;
  let box: Element | null = start;
  while (box && !scrolls(box)) box = box.parentElement;
  const inner = start ? [...start.querySelectorAll("*")].find(scrolls) : undefined;
  const target = box ?? inner;
  if (!target) throw new Error("nothing scrolls");
  const times: number[] = [];
  let before = performance.now();
  for (let frame = 0; frame < frames; frame += 1) {
    target.scrollTop += stride;
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    times.push(now - before);
    before = now;
  }
  return times;
}

/** Types letters into the list's own search and answers how long each took to show. */
async function typed(page: Page): Promise<number[]> {
  const t = words("da");
  const field = page.getByRole("searchbox", { name: t("people.search") });
  const times: number[] = [];
  for (const word of ["amina", "moham", "fatim", "birgi"]) {
    await field.fill("");
    await page.waitForFunction(() => document.querySelectorAll("[role=row]").length > 5);
    for (const letter of word) {
      await field.focus();
      // Listened for before the key is pressed: a page that is busy may take the key first.
      const watch = await page.evaluateHandle(watched);
      await page.keyboard.press(letter);
      times.push(await watch.evaluate(({ shown }) => shown));
      await watch.dispose();
    }
  }
  return times;
}

/**
 * How long it takes from the next key to the frame with the answer. Two letters may leave the same rows on the screen: it
 * is the answer that is waited for, and its frame. Runs in the page.
 */
function watched(): { shown: Promise<number> } {
  const shown = new Promise<number>((resolve) => {
    let begun = Number.POSITIVE_INFINITY;
    const seen = new PerformanceObserver((entries) => {
      const isAnswer = ({ name, startTime }: PerformanceEntry) =>
        name.endsWith("/ipc/list_people") && startTime >= begun;
      if (!entries.getEntries().some(isAnswer)) return;
      seen.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - begun)));
    });
    seen.observe({ type: "resource" });
    const press = () => {
      begun = performance.now();
    };
    addEventListener("keydown", press, { once: true, capture: true });
  });
  return { shown };
}
