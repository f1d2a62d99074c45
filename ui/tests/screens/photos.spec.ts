import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import type { Bridge } from "../harness/bridge";
import { demoPassword } from "../harness/office";
import { expect, go, test } from "../harness/test";
import type { T } from "../harness/words";

const PICTURE = join(import.meta.dirname, "../../../icons/128x128.png");
const GB = 1024 ** 3;

/** What is dragged besides files. */
type Words = { mimeType: string; data: string };

/** Drops files or folders on a place, as from the system's own window for files; with words, as from a web page. */
async function drop(page: Page, place: Locator, files: string[], items: Words[] = []): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (!box) throw new Error("there is no such place");
  const at = { x: box.x + box.width / 2, y: box.y + 8 };
  const devtools = await page.context().newCDPSession(page);
  const data = { items, files, dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await devtools.send("Input.dispatchDragEvent", { type, ...at, data });
}

test("pictures are dropped in; a folder, a huge file and what is no picture are told", async ({
  page,
  ownOffice: bridge,
  complaints,
  t,
}) => {
  const { photos, before } = await open(page, bridge);
  const folder = mkdtempSync(join(tmpdir(), "trinvis-photos-"));
  const file = (name: string, bytes: Buffer | string = readFileSync(PICTURE)) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  try {
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
  const { photos, before } = await open(page, bridge);
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

test("a picture dragged from a web page comes with words, which are no picture and are not refused", async ({
  page,
  ownOffice: bridge,
  t,
}) => {
  const { photos, before } = await open(page, bridge);
  const zone = page.getByRole("button", { name: t("stories.photoAdd") }).locator("..");
  const words = [
    { mimeType: "text/uri-list", data: "https://example.dk/graes.png" },
    { mimeType: "text/html", data: '<img src="https://example.dk/graes.png">' },
  ];
  await drop(page, zone, [PICTURE], words);
  await expect(page.getByText(t("stories.photosAdded", { count: 1 }))).toBeVisible();
  const refused = page.getByText(t("errors.photo_not_a_photo.todo"));
  await expect(refused).toHaveCount(0);
  await expect.poll(photos).toBe(before + 1);
  await drop(page, zone, [], words.slice(0, 1));
  await expect(refused, "words alone are refused").toBeVisible();
});

test("who leaves while pictures are read keeps those that were, and is told of the rest", async ({
  page,
  ownOffice: bridge,
  t,
}) => {
  const { id, photos, before } = await open(page, bridge);
  const { answer } = await threeWithTheSecondHeld(page, t);
  await go(page, "/stories");
  await expect(page.getByText(t("stories.photosLeft", { count: 2 }))).toBeVisible();
  await go(page, `/stories/${id}`);
  const why = page.getByLabel(t("stories.field.why"));
  const kept = async (text: string) => {
    await why.fill(text);
    await expect.poll(async () => (await bridge.call("get_story", { id })).story.why).toBe(text);
  };
  await kept("Skrevet, da hun kom tilbage");
  const saved: number[] = [];
  page.on("request", (request) => {
    if (!request.url().endsWith("/ipc/save_story")) return;
    saved.push(request.postDataJSON().story.photos.length);
  });
  await answer();
  // What is added now would be saved no later than what is typed after it.
  await kept("Og mere, da billedet var læst");
  expect(new Set(saved), "the one that was read is not hers any more").toEqual(new Set([before + 1]));
  expect(await photos()).toBe(before + 1);
});

test("when the office locks while pictures are read, she is told of the rest when she is back", async ({
  page,
  ownOffice: bridge,
  t,
}) => {
  const { photos, before } = await open(page, bridge);
  const { answer } = await threeWithTheSecondHeld(page, t);
  const left = page.getByText(t("stories.photosLeft", { count: 2 }));
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("session.unlock.title"));
  await expect(left, "nothing is told at the door").toHaveCount(0);
  await page.locator("input[type=password]").fill(demoPassword());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("navigation", { name: t("app.menu") })).toBeVisible();
  await expect(left).toHaveCount(1);
  await expect(left).toBeVisible();
  await answer();
  await page.getByRole("button", { name: t("components.close") }).click();
  await expect(left).toBeHidden();
  await page.keyboard.press("Control+l");
  await page.locator("input[type=password]").fill(demoPassword());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("navigation", { name: t("app.menu") })).toBeVisible();
  await expect(left, "what she has put away is not told again").toHaveCount(0);
  expect(await photos()).toBe(before + 1);
});

/** Opens the story of the board; `photos` asks how many pictures it has now. */
async function open(page: Page, bridge: Bridge) {
  const story = (await bridge.call("list_stories", { text: "tavlen", domain: null, activity: null }))[0];
  const id = story?.id ?? "";
  const photos = async () => (await bridge.call("get_story", { id })).story.photos.length;
  const before = await photos();
  await go(page, `/stories/${id}`);
  return { id, photos, before };
}

/** Chooses three pictures, of which the second is not answered until `answer`, which waits until the page has it. */
async function threeWithTheSecondHeld(page: Page, t: T) {
  let free: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    free = done;
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
  const answer = async () => {
    const answered = page.waitForResponse("**/ipc/add_photo");
    free();
    await (await answered).finished();
  };
  return { answer };
}
