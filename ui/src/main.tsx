import "./design/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { flushAll, keepBridgeToken } from "./ipc";

keepBridgeToken();
// The window closes: the shell waits for what was typed.
window.addEventListener("pagehide", () => void flushAll());
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
