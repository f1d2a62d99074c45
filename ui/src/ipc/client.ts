import { convertFileSrc, invoke, isTauri } from "@tauri-apps/api/core";
import type { CommandMap } from "./bindings";
import { CallError } from "./errors";

/** The name of a command. */
export type Command = keyof CommandMap;
/** What a command asks for. */
export type Request<C extends Command> = CommandMap[C][0];
/** What a command answers. */
export type Response<C extends Command> = CommandMap[C][1];

const TOKEN = "trinvis-token";

/** Over the bridge the address brings the token; it is kept for this tab and taken out of the address. */
export function keepBridgeToken(): void {
  const token = /^#token=([\w-]+)/.exec(location.hash)?.[1];
  if (!token) return;
  sessionStorage.setItem(TOKEN, token);
  history.replaceState(null, "", location.pathname);
}

/** Runs a command of the core. Rejects with a `CallError` and with nothing else. */
export async function call<C extends Command>(command: C, request: Request<C>): Promise<Response<C>> {
  try {
    return await (isTauri() ? invoke<Response<C>>(command, { request }) : post(command, request));
  } catch (fault) {
    throw CallError.from(fault);
  }
}

async function post<C extends Command>(command: C, request: Request<C>): Promise<Response<C>> {
  const body = JSON.stringify(request);
  const answer = await fetch(`/ipc/${command}`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Authorization: `Bearer ${sessionStorage.getItem(TOKEN) ?? ""}`,
    },
    body,
    // Lets the last save finish when the tab is closed; browsers allow it for small bodies only.
    keepalive: body.length < 30_000,
  });
  const value: unknown = await answer.json();
  if (!answer.ok) throw value;
  return value as Response<C>;
}

/** Where a stored photo can be seen, while the office is unlocked. */
export function photoUrl(id: string): string {
  if (isTauri()) return convertFileSrc(id, "photo");
  return `/photo/${encodeURIComponent(id)}?token=${encodeURIComponent(sessionStorage.getItem(TOKEN) ?? "")}`;
}
