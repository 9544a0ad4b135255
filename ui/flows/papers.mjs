// Screens on which paper is handed out, by keyboard.
import { openFound, openPlace, press } from "./steps.mjs";

const dialog = (page) => page.getByRole("dialog");

/** The sheet of papers of an open case, with its first page. */
async function openPapers(page) {
  await openFound(page, "kettle");
  await page.keyboard.press("Control+p");
  await dialog(page).locator("img").waitFor();
}

/** Another paper: so many steps down from the slip. */
async function choosePaper(page, steps) {
  await dialog(page).locator("button[aria-haspopup=listbox]").first().focus();
  await page.keyboard.press("Enter");
  await page.locator("[role=option]:focus").waitFor();
  for (let step = 0; step < steps; step += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("listbox").waitFor({ state: "detached" });
}

export const PAPERS = {
  print: {
    query: "&printer=ipp://localhost:631/printers/office",
    go: async (page) => {
      await openPapers(page);
      await page.keyboard.press("Control+p");
      await dialog(page).getByRole("status").locator("p").waitFor();
    },
  },
  "print-unplugged": {
    query: "&printer=socket://away:9100",
    go: async (page) => {
      await openPapers(page);
      await page.keyboard.press("Control+p");
      await dialog(page).getByRole("alert").waitFor();
    },
  },
  letter: {
    go: async (page) => {
      await openPapers(page);
      await choosePaper(page, 4);
      await dialog(page).locator("li").first().waitFor();
    },
  },
  "slip-printed": {
    query: "&printer=socket://192.168.1.50:9100&atonce",
    go: async (page) => {
      await page.keyboard.press("Control+n");
      await page.getByTestId("record-description").fill("The strap of the bag tore on the second day.");
      await page.keyboard.press("Control+Enter");
      await page.getByTestId("recorded-number").waitFor();
      await page
        .getByRole("status")
        .locator("p", { hasText: /printer|Drucker|الطابعة/ })
        .last()
        .waitFor();
    },
  },
  held: {
    query: "&person=p-elif",
    go: async (page) => {
      await openFound(page, "kettle");
      await press(page, /^(Everything held|Alles über|كل ما هو محفوظ)/);
      await dialog(page).getByRole("checkbox").first().waitFor();
    },
  },
  "held-saved": {
    query: "&person=p-elif",
    go: async (page) => {
      await openFound(page, "kettle");
      await press(page, /^(Everything held|Alles über|كل ما هو محفوظ)/);
      await dialog(page).locator("button", { hasText: "ZIP" }).click();
      await dialog(page).getByRole("status").locator("p").first().waitFor();
      await dialog(page).getByRole("status").scrollIntoViewIfNeeded();
    },
  },
  printer: {
    query: "&printer=socket://192.168.1.50:9100",
    go: async (page) => {
      await openPlace(page, "desk");
      const part = page.getByRole("region", { name: /^(Printer|Drucker|الطابعة)$/ });
      await part.scrollIntoViewIfNeeded();
    },
  },
};
