import { RouterProvider } from "@tanstack/react-router";
import { router } from "./router";

/** The open office: frame and rooms. Loaded on its own, so that the unlock screen does not wait for it. */
export function Office() {
  return <RouterProvider router={router} />;
}
