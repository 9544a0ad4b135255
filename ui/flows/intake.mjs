// Screens of what comes in beside the typed words: codes that are scanned, photos, signatures.

import { openFound, openPlace } from "./steps.mjs";

async function openSheet(page) {
  await page.keyboard.press("Control+n");
  await page.getByTestId("record-description").fill("The strap of the bag tore on the second day.");
  await page.getByTestId("add-photos").waitFor();
}

/** Types as a scanner does: faster than anybody. */
async function scan(page, code) {
  await page.evaluate((keys) => {
    let at = performance.now();
    for (const key of [...keys, "Enter"]) {
      const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
      at += 5;
      Object.defineProperty(event, "timeStamp", { value: at });
      (document.activeElement ?? document.body).dispatchEvent(event);
    }
  }, code);
  await page.getByTestId("scan-number").waitFor();
}

/** Pictures of one colour, made in the page. */
async function addPhotos(page, names) {
  const files = await page.evaluate(
    (all) =>
      all.map((name, index) => {
        const canvas = document.createElement("canvas");
        canvas.width = 640;
        canvas.height = 480;
        const pen = canvas.getContext("2d");
        pen.fillStyle = ["#7d8f69", "#a9713f", "#4d6a7d"][index % 3];
        pen.fillRect(0, 0, 640, 480);
        pen.fillStyle = "#f5f2eb";
        pen.fillRect(180, 140, 280, 220);
        return { name, data: canvas.toDataURL("image/png").split(",")[1] };
      }),
    names,
  );
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles(
      files.map(({ name, data }) => ({ name, mimeType: "image/png", buffer: Buffer.from(data, "base64") })),
    );
  await page
    .getByTestId("photo")
    .nth(names.length - 1)
    .waitFor();
  await page.getByTestId("photo").first().locator("img").waitFor();
  await page.getByTestId("add-photos").scrollIntoViewIfNeeded();
}

/** A wave across the pad, and a line below it. */
async function sign(page) {
  await page.getByTestId("sign").click();
  const pad = page.getByTestId("signature-pad");
  await pad.waitFor();
  const { x, y, width, height } = await pad.boundingBox();
  const at = (part, level) => [x + width * part, y + height * level];
  await page.mouse.move(...at(0.15, 0.5));
  await page.mouse.down();
  for (let step = 1; step <= 30; step += 1)
    await page.mouse.move(...at(0.15 + step * 0.02, 0.5 + 0.3 * Math.sin(step * 0.8)));
  await page.mouse.up();
  await page.mouse.move(...at(0.2, 0.85));
  await page.mouse.down();
  await page.mouse.move(...at(0.7, 0.8), { steps: 5 });
  await page.mouse.up();
}

export const INTAKE = {
  "scan-elsewhere": { go: (page) => scan(page, "MAN01-A1-00007-7") },
  "scan-earlier": {
    go: async (page) => {
      await page.locator("[role=option] bdi[dir=ltr]").first().waitFor();
      const number = await page.locator("[role=option] bdi[dir=ltr]").first().textContent();
      await openSheet(page);
      await scan(page, `redress://case/${number}`);
    },
  },
  "record-photos": {
    go: async (page) => {
      await openSheet(page);
      await addPhotos(page, ["strap.png", "the whole bag from the front.png", "receipt.png"]);
    },
  },
  "recorded-photos": {
    go: async (page) => {
      await openSheet(page);
      await addPhotos(page, ["strap.png", "bag.png"]);
      await page.keyboard.press("Control+Enter");
      await page.getByTestId("photos-attached").waitFor();
    },
  },
  "recorded-photo-failed": {
    go: async (page) => {
      await openSheet(page);
      await addPhotos(page, ["strap.png", "bill.pdf"]);
      await page.keyboard.press("Control+Enter");
      await page.getByRole("alert").waitFor();
    },
  },
  signature: {
    go: async (page) => {
      await openFound(page, "kettle");
      await sign(page);
    },
  },
  "recorded-signature": {
    go: async (page) => {
      await openSheet(page);
      await page.keyboard.press("Control+Enter");
      await page.getByTestId("recorded-number").waitFor();
      await page.getByTestId("sign").click();
      await page.getByRole("dialog").locator("input").fill("Adaeze Okafor");
    },
  },
  "signature-kept": {
    go: async (page) => {
      await openFound(page, "kettle");
      await sign(page);
      await page.getByTestId("sign-save").click();
      await page.getByRole("dialog").waitFor({ state: "detached" });
      const tile = page.locator("[data-testid=attachment][data-kind=signature]");
      await tile.locator("img").waitFor();
      await tile.scrollIntoViewIfNeeded();
    },
  },
  "photos-left": {
    go: async (page) => {
      await openSheet(page);
      await addPhotos(page, ["strap.png", "bill.pdf"]);
      await page.keyboard.press("Control+Enter");
      await page.getByRole("alert").waitFor();
      await openPlace(page, "worklist");
      await page.getByTestId("photos-left").waitFor();
    },
  },
};
