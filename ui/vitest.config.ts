import { playwright } from "@vitest/browser-playwright";
import { defineConfig, mergeConfig } from "vitest/config";
import vite from "./vite.config";

/** Components are tested in a real browser: layout, focus and accessibility are the point. */
export default defineConfig((env) =>
  mergeConfig(vite(env), {
    test: {
      include: ["tests/**/*.test.{ts,tsx}"],
      // Milliseconds: a machine that builds beside is slow, not wrong.
      testTimeout: 45_000,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: { executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] },
        }),
        instances: [{ browser: "chromium", viewport: { width: 1280, height: 800 } }],
      },
    },
  }),
);
