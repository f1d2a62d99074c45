import { useNavigate, useParams, useSearch } from "@tanstack/react-router";

/** The rooms that have a place of their own in the address. */
export type Room = "today" | "people" | "activities" | "stories" | "materials" | "settings";

/** The address of a room, or of one thing in it; `new` opens an empty one. */
export function href(room: Room, id?: string, query?: Record<string, string>): string {
  const path = room === "today" ? "/" : `/${room}${id ? `/${encodeURIComponent(id)}` : ""}`;
  return query ? `${path}?${new URLSearchParams(query)}` : path;
}

/** Goes to an address made by `href`. */
export function useGo(): (to: string) => void {
  const navigate = useNavigate();
  return (to) => void navigate({ href: to });
}

/** What the address asks a room for: `/people/123?tab=roles` gives `{ id: "123", query: { tab: "roles" } }`. */
export function useWhere(): { id: string | undefined; query: Readonly<Record<string, string>> } {
  const { id } = useParams({ strict: false }) as { id?: string };
  const search: Record<string, unknown> = useSearch({ strict: false });
  const query = Object.fromEntries(Object.entries(search).map(([key, value]) => [key, String(value)]));
  return { id, query };
}
