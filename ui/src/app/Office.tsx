import { RouterProvider } from "@tanstack/react-router";
import { ROOMS } from "./rooms";
import { router } from "./router";

// The room one comes into is read along, while the password is typed.
void ROOMS[0]?.load();

/** The open office: frame and rooms. Loaded on its own, so that the unlock screen does not wait for it. */
export function Office() {
  return <RouterProvider router={router} />;
}
