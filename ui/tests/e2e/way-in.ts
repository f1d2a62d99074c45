import { expect } from "@playwright/test";
import type { Screen } from "../harness/screen";

/** Who sets up the office in these tests. */
export const METTE = {
  office: "Helhedsplanen Ågården",
  name: "Mette Lund",
  password: "tre røde havelåger 19",
};

/** The first run to its end; answers the recovery code. */
export async function setUp(screen: Screen): Promise<string[]> {
  const { t } = screen;
  await screen.find("heading", t("session.office.title"));
  await screen.type(t("session.office.name"), METTE.office);
  await screen.press("button", t("session.next"));
  await screen.find("heading", t("session.coordinator.title"));
  await screen.type(t("session.coordinator.name"), METTE.name);
  await screen.type(t("components.newPassword.password"), METTE.password);
  await screen.type(t("components.newPassword.repeat"), METTE.password);
  await screen.press("button", t("session.coordinator.create"));
  await screen.find("heading", t("session.code.title"));
  const code = await screen.ask<string[]>(
    "return [...document.querySelectorAll('ol[aria-label=\"' + arguments[0] + '\"] span:not([aria-hidden])')].map((one) => one.textContent)",
    t("components.recoveryCode.label"),
  );
  expect(code, "a recovery code of nine groups").toHaveLength(9);
  await screen.press("button", t("session.code.next"));
  await screen.find("heading", t("session.confirm.title"));
  for (const number of await askedGroups(screen)) {
    await screen.type(t("session.confirm.group", { number }), code[number - 1] ?? "");
  }
  await screen.press("button", t("session.next"));
  await screen.find("heading", t("session.start.title"));
  await screen.press("button", new RegExp(`^${t("session.start.empty")}`));
  await inside(screen);
  return code;
}

/** Types the password at the locked door. */
export async function unlock(screen: Screen, password: string): Promise<void> {
  await screen.find("heading", screen.t("session.unlock.title"));
  await screen.type(screen.t("session.unlock.passwordOf", { name: METTE.name }), password);
  await screen.press("button", screen.t("session.unlock.action"));
}

/** Unlocks with the recovery code and chooses a new password. */
export async function unlockWithCode(screen: Screen, code: string[], password: string): Promise<void> {
  const { t } = screen;
  await screen.press("button", t("session.unlock.forgotten"));
  await screen.type(t("session.rescue.code"), code.join(" "));
  await screen.type(t("components.newPassword.password"), password);
  await screen.type(t("components.newPassword.repeat"), password);
  await screen.press("button", t("session.rescue.action"));
}

/** Begins to write down a talk with Fatima, and leaves it there. */
export async function beginTalk(screen: Screen, note: string): Promise<void> {
  await openTalk(screen);
  await screen.type(screen.t("people.log.note"), note);
}

/** Unlocks, and finds what was being typed before. */
export async function findsTalk(screen: Screen, password: string, note: string): Promise<void> {
  await unlock(screen, password);
  await inside(screen);
  await openTalk(screen);
  const field = await screen.find("field", screen.t("people.log.note"));
  expect(await field.getAttribute("value")).toBe(note);
}

async function openTalk(screen: Screen): Promise<void> {
  await screen.press("button", screen.t("today.talk.logWith", { name: "Fatima" }));
}

/** Waits for the open office. */
export async function inside(screen: Screen): Promise<void> {
  await screen.element(`nav[aria-label="${screen.t("app.menu")}"]`);
}

async function askedGroups(screen: Screen): Promise<number[]> {
  const labels = await screen.ask<string[]>(
    "return [...document.querySelectorAll('main label')].map((one) => one.textContent)",
  );
  const numbers = labels.map((label) => Number(/\d+/.exec(label)?.[0])).filter((number) => number > 0);
  expect(numbers, "two groups are asked for").toHaveLength(2);
  return numbers;
}
