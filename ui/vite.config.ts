import { fileURLToPath } from "node:url";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const bridge = process.env["TRINVIS_BRIDGE"] ?? "http://127.0.0.1:4870";

export default defineConfig({
  plugins: [
    react(),
    // React Aria has no en-GB of its own; its en-US words serve both.
    { ...optimizeLocales.vite({ locales: ["da-DK", "en-US"] }), apply: "build" },
  ],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  // A text of JSON is read faster than the same as a program.
  json: { stringify: true },
  build: {
    // WebView2 is evergreen and WebKitGTK is recent: keep light-dark() and @layer as they are written.
    target: ["chrome123", "safari17.5"],
    cssTarget: ["chrome123", "safari17.5"],
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    // What the first screen needs lies in one file: it packs better than twenty, and fills less memory.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "start", tags: ["$initial"] }] } },
    },
  },
  server: { port: 5173, strictPort: true, proxy: { "/ipc": bridge, "/photo": bridge } },
  preview: { proxy: { "/ipc": bridge, "/photo": bridge } },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    css: false,
  },
});
