import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** `--mode fake` builds the window on an invented host, for development and for tests; it never ships. */
export default defineConfig(({ mode }) => ({
  plugins: [react()],
  base: "./",
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  define: { "import.meta.env.VITE_FAKE": JSON.stringify(mode === "fake") },
  server: { port: 1420, strictPort: true, fs: { allow: [".."] } },
  build: {
    target: ["chrome123", "safari17.5"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    emptyOutDir: true,
  },
  clearScreen: false,
}));
