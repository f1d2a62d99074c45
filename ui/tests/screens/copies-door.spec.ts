import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { demoPassword } from "../harness/office";
import { enter, expect, test, visit } from "../harness/test";

test("on a new computer the office is found on a stick", async ({ page, openOffice, language, t }) => {
  const old = await openOffice("demo");
  const bridge = await openOffice("empty");
  renameSync(join(old.dir, "copies"), join(bridge.dir, "..", "stick"));
  await visit(page, bridge, language);
  await page.getByRole("button", { name: t("copies.from.have") }).click();
  await page.getByRole("button", { name: t("copies.from.find") }).click();
  await page.getByLabel(t("copies.from.password"), { exact: true }).fill(demoPassword());
  await page.getByRole("button", { name: t("copies.from.look") }).click();
  await page.getByRole("button", { name: t("copies.restore.action") }).click();
  await expect(page.getByText(t("copies.restore.done"))).toBeVisible();
  expect((await bridge.call("session_state", {})).phase).toBe("locked");
});

test("copies whose office is gone are told of at the start, and open with the recovery code", async ({
  page,
  openOffice,
  language,
  t,
}) => {
  const bridge = await openOffice("demo");
  const coordinator = (await bridge.call("session_state", {})).coordinators[0]?.id ?? "";
  await bridge.call("unlock", { coordinator, password: demoPassword() });
  const { groups } = await bridge.call("new_recovery_code", { password: demoPassword() });
  await bridge.call("confirm_recovery_code", { groups: [{ group: 1, text: groups[0] ?? "" }] });
  await bridge.call("lock", {});
  for (const name of ["keys.json", "trinvis.db"]) rmSync(join(bridge.dir, name));
  await visit(page, bridge, language);
  await expect(page.getByText(t("copies.from.left"))).toBeVisible();
  await page.getByRole("button", { name: t("copies.from.useCode") }).click();
  await page.getByRole("button", { name: t("copies.from.look") }).click();
  await expect(page.getByText(t("copies.from.needsCode"))).toBeVisible();
  await page.getByLabel(t("copies.from.code"), { exact: true }).fill(groups.join(" "));
  await page.getByRole("button", { name: t("copies.from.look") }).click();
  await page.getByRole("button", { name: t("copies.restore.action") }).click();
  await expect(page.getByText(t("copies.restore.done"))).toBeVisible();
  await enter(page, bridge, language);
});

test("a copy whose keys cannot be read says so, and has no button that does nothing", async ({
  page,
  openOffice,
  language,
  t,
}) => {
  const bridge = await openOffice("demo");
  for (const name of ["keys.json", "trinvis.db"]) rmSync(join(bridge.dir, name));
  const copies = join(bridge.dir, "copies");
  for (const name of readdirSync(copies).filter((name) => name.endsWith(".keys.json"))) {
    writeFileSync(join(copies, name), "scribbled over");
  }
  await visit(page, bridge, language);
  await expect(page.getByText(t("errors.copy_damaged.what"))).toBeVisible();
  await expect(page.getByRole("button", { name: t("copies.from.look") })).toHaveCount(0);
  await expect(page.getByRole("button", { name: t("copies.from.find") })).toBeVisible();
});

test("copies of two offices on one stick are told apart by their folder and who worked there", async ({
  page,
  openOffice,
  language,
  t,
}) => {
  const bridge = await openOffice("empty");
  for (const folder of ["Mosevangen", "Søparken"]) {
    const old = await openOffice("demo");
    mkdirSync(join(bridge.dir, "..", "stick"), { recursive: true });
    renameSync(join(old.dir, "copies"), join(bridge.dir, "..", "stick", folder));
  }
  await visit(page, bridge, language);
  await page.getByRole("button", { name: t("copies.from.have") }).click();
  await page.getByRole("button", { name: t("copies.from.find") }).click();
  await page.getByRole("button", { name: new RegExp(`${t("copies.from.copy")}$`) }).click();
  for (const folder of ["Mosevangen", "Søparken"]) {
    await expect(
      page.getByRole("option", { name: new RegExp(`${folder}.*Mette Lund`) }).first(),
    ).toBeVisible();
  }
});
