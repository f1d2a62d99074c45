import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, it, vi } from "vitest";
import { I18n, useT } from "./I18n";

vi.mock("./en", () => {
  throw new TypeError("Failed to fetch");
});
afterEach(() => void vi.unstubAllGlobals());

function Word() {
  const t = useT();
  return (
    <p>
      {t.language} {t("components.close")}
    </p>
  );
}

it("speaks Danish when English cannot be read, instead of nothing", async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  const page = document.createElement("div");
  const root = createRoot(page);
  await act(async () =>
    root.render(
      <I18n language="en">
        <Word />
      </I18n>,
    ),
  );
  await vi.waitFor(() => expect(page.textContent).toBe("da Luk"));
  expect(document.documentElement.lang).toBe("da");
  await act(async () => root.unmount());
});
