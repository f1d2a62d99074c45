import { Later, part } from "./Later";

// There is no message yet when the window opens.
const region = part(() => import("./ToastRegion").then(({ ToastRegion }) => ToastRegion));

/** Where messages appear; once, in the frame. F6 moves there. */
export function Toasts() {
  return <Later of={region} give={{}} />;
}
