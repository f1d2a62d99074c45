import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Later, type Part, part } from "./Later";

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
