import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { href, noteVisit } from "@/components";
import { Broken, NotFound } from "./Fallbacks";
import { Frame } from "./Frame";
import { ROOMS } from "./rooms";

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

const rooms = ROOMS.map(({ room, load }) =>
  createRoute({
    getParentRoute: () => root,
    path: room === "today" ? "/" : `/${room}/{-$id}`,
    component: lazyRouteComponent(load, "Room"),
  }),
);

const start = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ href: href(ROOMS[0]?.room ?? "settings") });
  },
});

const hasStart = ROOMS.some(({ room }) => room === "today");

/** Addresses live in the hash: they work the same in the window, over the bridge and after a reload. */
export const router = createRouter({
  routeTree: root.addChildren(hasStart ? rooms : [...rooms, start]),
  history: createHashHistory(),
  defaultErrorComponent: Broken,
  defaultPreload: "intent",
  scrollRestoration: true,
  scrollToTopSelectors: ["main"],
});

const RECALLED = ["people", "activities", "stories", "materials"] as const;

router.subscribe("onResolved", ({ toLocation }) => {
  const [, place, id] = toLocation.pathname.split("/");
  const room = RECALLED.find((name) => name === place);
  if (room && id && id !== "new") noteVisit({ room, id: decodeURIComponent(id) });
});
