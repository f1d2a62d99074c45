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
    const zone = page.getByRole("button", { name: t("stories.photoAdd") }).locator("..");
    await drop(page, zone, [file("Fest på græsset.png"), file("ferie.heic", "noget andet"), file("to.png")]);
    await expect.poll(photos).toBe(before + 2);
    await expect(page.getByText("ferie.heic er ikke et billede, vi kan bruge.")).toBeVisible();
    await expect(page.getByText(t("stories.photosAdded", { count: 2 }))).toBeVisible();
    complaints.expectAndForget(/400.*add_photo/);

    const huge = file("kamera.jpg", "");
    truncateSync(huge, 10 * GB);
    await drop(page, zone, [huge]);
    await expect(page.getByText("Billedet er for stort.")).toBeVisible();

    mkdirSync(join(folder, "DCIM"));
    await drop(page, zone, [join(folder, "DCIM"), file("tre.png")]);
    await expect(page.getByText(t("errors.photo_folder.what"))).toBeVisible();
    await expect.poll(photos).toBe(before + 3);

    await drop(page, zone, [file("a.heic", "x"), file("b.heic", "y")]);
    await expect(page.getByText("Kom ikke med: a.heic, b.heic.")).toBeVisible();
    complaints.forgetAll(/400.*add_photo/);

    await drop(
      page,
      zone,
      Array.from({ length: 11 }, (_, number) => file(`${number}.png`)),
    );
    await expect(page.getByText("Tag højst 10 ad gangen.")).toBeVisible();
    expect(await photos()).toBe(before + 3);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a picture is pasted anywhere in the story, and one more while it is read", async ({
  page,
  ownOffice: bridge,
  t,
}) => {
  const story = (await bridge.call("list_stories", { text: "tavlen", domain: null, activity: null }))[0];
  const id = story?.id ?? "";
  const photos = async () => (await bridge.call("get_story", { id })).story.photos.length;
  const before = await photos();
  await go(page, `/stories/${id}`);
  const paste = (text: string) =>
    page.evaluate(
      ({ picture, text }) => {
        const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([bytes], "image.png", { type: "image/png" }));
        if (text) clipboardData.items.add(text, "text/plain");
        document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
      },
      { picture: readFileSync(PICTURE).toString("base64"), text },
    );
  await page.getByLabel(t("stories.field.why")).focus();
  await paste("Fra Word");
  await Promise.all([paste(""), paste("")]);
  await expect(page.getByText(t("stories.photosAdded", { count: 2 }))).toBeVisible();
  await expect.poll(photos).toBe(before + 2);
});

test("who leaves while pictures are read keeps those that were, and is told of the rest", async ({
  page,
  ownOffice: bridge,
  t,
}) => {
  const story = (await bridge.call("list_stories", { text: "tavlen", domain: null, activity: null }))[0];
  const id = story?.id ?? "";
  const photos = async () => (await bridge.call("get_story", { id })).story.photos.length;
  const before = await photos();
  await go(page, `/stories/${id}`);
  let answer: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    answer = done;
  });
  let asked = 0;
  await page.route("**/ipc/add_photo", async (route) => {
    asked += 1;
    if (asked === 2) await held;
    await route.continue();
  });
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: t("stories.photoAdd") }).click();
  await (await chooser).setFiles([PICTURE, PICTURE, PICTURE]);
  await expect(page.getByText(t("stories.photoAdding", { number: 2, count: 3 }))).toBeVisible();
  await go(page, "/stories");
  await expect(page.getByText(t("stories.photosLeft", { count: 2 }))).toBeVisible();
  await go(page, `/stories/${id}`);
  const why = page.getByLabel(t("stories.field.why"));
  await why.fill("Skrevet, da hun kom tilbage");
  answer();
  await expect
    .poll(async () => (await bridge.call("get_story", { id })).story.why)
    .toBe("Skrevet, da hun kom tilbage");
  expect(await photos()).toBe(before + 1);
});
