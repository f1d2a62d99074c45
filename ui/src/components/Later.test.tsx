import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { da } from "@/i18n/da";
import { createT } from "@/i18n/I18n";
import { Later, type Part, part } from "./Later";

const t = createT("da", da);
let root: Root;
let page: HTMLElement;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  page = document.createElement("div");
  root = createRoot(page);
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

const show = (of: Part<{ name: string }>, name: string) =>
  act(() => root.render(<Later of={of} give={{ name }} />));

function Greeting({ name }: { name: string }) {
  return <p>Hej {name}</p>;
}

it("is drawn at once when it has been read, without a moment of nothing", async () => {
  const greeting = part(async () => Greeting);
  await greeting.fetch();
  show(greeting, "Amina");
  expect(page.textContent).toBe("Hej Amina");
});

it("is read once, when it is first shown, and drawn when it is there", async () => {
  const load = vi.fn(async () => Greeting);
  const greeting = part(load);
  expect(load, "nobody has asked for it").not.toHaveBeenCalled();
  show(greeting, "Amina");
  expect(page.textContent).toBe("");
  await act(() => greeting.fetch());
  expect(page.textContent).toBe("Hej Amina");
  show(greeting, "Birthe");
  expect(page.textContent).toBe("Hej Birthe");
  expect(load).toHaveBeenCalledOnce();
});

it("says so when it cannot be read, and is there once it can", async () => {
  const load = vi.fn(async () => Greeting).mockRejectedValueOnce(new TypeError("Failed to fetch"));
  const greeting = part(load);
  await act(async () => root.render(<Later of={greeting} give={{ name: "Amina" }} />));
  expect(page.textContent).toContain(t("components.later.unread"));
  await act(async () => page.querySelector("button")?.click());
  expect(page.textContent).toBe("Hej Amina");
});

it("that could not be read ahead of time is read when it is shown", async () => {
  const load = vi.fn(async () => Greeting).mockRejectedValueOnce(new TypeError("Failed to fetch"));
  const greeting = part(load);
  expect(await greeting.fetch(), "it is not there, and nobody has to catch it").toBe(false);
  await act(async () => root.render(<Later of={greeting} give={{ name: "Amina" }} />));
  expect(page.textContent).toBe("Hej Amina");
});
