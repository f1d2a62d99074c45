import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { PrivateField } from "./Private";
import { setResidentLooking } from "./privacy";

let root: Root;
let page: HTMLElement;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  page = document.createElement("div");
  root = createRoot(page);
});
afterEach(async () => {
  await act(async () => root.unmount());
  setResidentLooking(false);
  vi.unstubAllGlobals();
});

const show = (text: string) =>
  act(async () =>
    root.render(
      <PrivateField filled={text !== ""}>
        <output>{text}</output>
      </PrivateField>,
    ),
  );
const look = (on: boolean) => act(async () => setResidentLooking(on));

it("takes a filled field out of the page while a resident looks", async () => {
  await show("Taler om jobbet");
  await look(true);
  expect(page.querySelector("output")).toBeNull();
  await look(false);
  expect(page.querySelector("output")?.textContent).toBe("Taler om jobbet");
});

it("hides a field that opens filled", async () => {
  setResidentLooking(true);
  await show("Taler om jobbet");
  expect(page.querySelector("output")).toBeNull();
});

it("lets an empty field be written in while a resident looks", async () => {
  await look(true);
  await show("");
  await show("Hej");
  expect(page.querySelector("output")?.textContent).toBe("Hej");
});
