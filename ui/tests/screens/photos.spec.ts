import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { expect, go, test } from "../harness/test";

const PICTURE = join(import.meta.dirname, "../../../icons/128x128.png");
const GB = 1024 ** 3;

/** Drops files or folders on a place, as from the system's own window for files. */
async function drop(page: Page, place: Locator, files: string[]): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (!box) throw new Error("there is no such place");
  const at = { x: box.x + box.width / 2, y: box.y + 8 };
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await devtools.send("Input.dispatchDragEvent", { type, ...at, data });
}

test("pictures are dropped in; a folder, a huge file and what is no picture are told", async ({
  page,
  ownOffice: bridge,
  complaints,
  t,
}) => {
  const story = (await bridge.call("list_stories", { text: "tavlen", domain: null, activity: null }))[0];
  const id = story?.id ?? "";
  const photos = async () => (await bridge.call("get_story", { id })).story.photos.length;
  const before = await photos();
  const folder = mkdtempSync(join(tmpdir(), "trinvis-photos-"));
  const file = (name: string, bytes: Buffer | string = readFileSync(PICTURE)) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  try {
    await go(page, `/stories/${id}`);
    const zone = page.getByText(t("stories.photoDrop")).locator("..");
    await drop(page, zone, [file("Fest på græsset.png"), file("ferie.heic", "noget andet"), file("to.png")]);
    await expect.poll(photos).toBe(before + 2);
    await expect(page.getByText("ferie.heic er ikke et billede, vi kan bruge.")).toBeVisible();
    complaints.expectAndForget(/400.*add_photo/);

    const huge = file("kamera.jpg", "");
    truncateSync(huge, 10 * GB);
    await drop(page, zone, [huge]);
    await expect(page.getByText("Billedet er for stort.")).toBeVisible();

    mkdirSync(join(folder, "DCIM"));
    await drop(page, zone, [join(folder, "DCIM")]);
    await expect(page.getByText(t("errors.photo_folder.what"))).toBeVisible();

    await drop(
      page,
      zone,
      Array.from({ length: 11 }, (_, number) => file(`${number}.png`)),
    );
    await expect(page.getByText("Tag højst 10 ad gangen.")).toBeVisible();
    expect(await photos()).toBe(before + 2);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
