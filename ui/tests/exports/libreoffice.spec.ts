import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Person } from "../../src/ipc/bindings";
import { expect, test } from "../harness/test";

/** What an office keeps as JSON beside the workbook. */
interface Taken {
  records: Record<string, { id: string }[]>;
}

const TYPED: Partial<Person> = {
  called: "=1+1",
  fullName: '@SUM(A1) "Æblegren"; Ñandú, محمد',
  phones: ["+45 20 30 40 50"],
  wishes: "første linje\nanden linje",
  note: "=cmd|' /C calc'!A0 <b>fed</b> &amp; 🌻",
};

test("LibreOffice opens the workbook of everything, with each record in it and each text as it was typed", async ({
  ownOffice,
  browser,
}, info) => {
  const [first] = await ownOffice.call("people_like", { name: "Amina" });
  const { person } = await ownOffice.call("get_person", { id: first?.id ?? "" });
  const nasty = { ...person, ...TYPED };
  await ownOffice.call("save_person", { person: nasty });
  const taken = await ownOffice.call("export_office", {});
  const folder = taken?.folder ?? "";
  const { records }: Taken = JSON.parse(readFileSync(join(folder, "kontor.json"), "utf8"));

  // Written by LibreOffice as a page, every sheet is a table that the browser reads.
  const page = await browser.newPage();
  await page.goto(pathToFileURL(asPage(join(folder, "kontor.xlsx"), info.outputPath())).href);
  const sheets = (await page.locator("table").evaluateAll(readRows)).map((rows) =>
    rows.map((row) => row.map(bare)),
  );
  await page.close();

  const kinds = Object.values(records);
  expect(sheets.length).toBe(kinds.length);
  expect(sheets.reduce((sum, rows) => sum + rows.length - 1, 0)).toBe(taken?.records);
  const cells = new Set(sheets.flat(2));
  const missing = kinds.flat().filter(({ id }) => !cells.has(id));
  expect(missing, "every record by its id").toEqual([]);
  const row = sheets.flat().find((row) => row.includes(nasty.id)) ?? [];
  for (const text of [nasty.called, nasty.fullName, ...nasty.phones, nasty.wishes, nasty.note]) {
    expect(row, "as it was typed, and nothing reckoned").toContain(bare(text));
  }
});

/** In the page: the texts of tables, by row. */
function readRows(tables: Element[]): string[][][] {
  return tables.map((table) =>
    [...(table as HTMLTableElement).rows].map((row) => [...row.cells].map((cell) => cell.textContent)),
  );
}

/** A text without its white space, which a page sets in its own way. */
function bare(text: string): string {
  return text.replace(/\s/g, "");
}

/** Has LibreOffice open a file and write it as a page into a folder; the page's path. */
function asPage(file: string, folder: string): string {
  // A profile of its own, so that one that is open beside it is left alone.
  const profile = pathToFileURL(join(folder, "profile")).href;
  const args = [
    `-env:UserInstallation=${profile}`,
    "--headless",
    "--convert-to",
    "html",
    "--outdir",
    folder,
    file,
  ];
  execFileSync("soffice", args, { stdio: "pipe", timeout: 120_000 });
  return join(folder, "kontor.html");
}
