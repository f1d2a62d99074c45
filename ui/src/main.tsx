import "./design/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { askEarly, copyThroughDesktop, keepBridgeToken, lockWhenAway, saveBeforeClosing } from "./ipc";

keepBridgeToken();
askEarly();
saveBeforeClosing();
copyThroughDesktop();
lockWhenAway();
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
