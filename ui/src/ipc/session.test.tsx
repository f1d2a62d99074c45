import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { SessionState } from "./bindings";
import { enter, queryClient, useCommand } from "./index";

const ME = { id: "0197a000-0000-7000-8000-000000000001", name: "Mette" };
const OPEN = { phase: "open", me: ME.id, sample: false } as SessionState;

let isLocked: boolean;

/** The core's door, as far as this test knocks on it. */
function answer(url: string): Response {
  if (url.endsWith("/session_state")) return Response.json(OPEN);
  return isLocked ? Response.json({ code: "locked" }, { status: 400 }) : Response.json([ME]);
}

beforeEach(() => {
  isLocked = true;
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal("fetch", async (url: string) => answer(url));
  document.body.innerHTML = "<div id=root></div>";
});
afterEach(() => {
  queryClient.clear();
  vi.unstubAllGlobals();
});

function Frame() {
  const { data } = useCommand("list_coordinators", {});
  return <output>{data?.[0]?.name}</output>;
}

it("asks again after an unlock for what was refused while the office was locked", async () => {
  const root = createRoot(document.getElementById("root") ?? document.body);
  const show = () =>
    act(async () =>
      root.render(
        <QueryClientProvider client={queryClient}>
          <Frame />
        </QueryClientProvider>,
      ),
    );
  await show();
  await act(async () => root.render(null));
  expect(queryClient.getQueryState(["list_coordinators", {}])?.status).toBe("error");

  isLocked = false;
  await enter(OPEN);
  await show();
  await vi.waitFor(() => expect(document.querySelector("output")?.textContent).toBe("Mette"));
  await act(async () => root.unmount());
});
