import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { AttachRequest } from "@/ipc/contract";
import { fakeHost } from "@/ipc/fake/host";
import { Failed, type Host } from "@/ipc/host";
import { type Asked, button, faults, open, openFound } from "./world";

const pad = () => page.getByTestId("signature-pad");
const dialog = () => page.getByRole("dialog", { name: "Please sign here" });
const signed = (asked: Asked[]) =>
  asked.filter(({ command }) => command === "attach").map(({ args }) => (args as { request: AttachRequest }).request);

async function stroke(from: [number, number], to: [number, number]) {
  const [[x, y], [toX, toY]] = [from, to];
  await userEvent.dragAndDrop(pad(), pad(), { sourcePosition: { x, y }, targetPosition: { x: toX, y: toY } });
}

/** How much of the picture is ink. */
async function ink(data: string): Promise<number> {
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const pen = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D;
  pen.drawImage(bitmap, 0, 0);
  const { data: pixels } = pen.getImageData(0, 0, canvas.width, canvas.height);
  let dark = 0;
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 128) dark += 1;
  return dark;
}

/** The pad as it looks now. */
const seen = () => ink((pad().element() as HTMLCanvasElement).toDataURL().split(",")[1] ?? "");

test("a signature is drawn, a stroke taken back, and what is left lies with the files as a signature", async () => {
  const asked = await openFound("sofa");
  await button("Take a signature").click();
  await expect.element(button("Keep the signature")).toBeDisabled();
  await stroke([40, 60], [300, 120]);
  await expect.poll(seen).toBeGreaterThan(500);
  const first = await seen();
  await stroke([40, 150], [300, 150]);
  await expect.poll(seen).toBeGreaterThan(first);
  expect(await faults()).toEqual([]);
  await button("Undo the last stroke").click();
  await expect.poll(seen).toBe(first);
  await button("Keep the signature").click();
  await expect.element(dialog()).not.toBeInTheDocument();
  const [request] = signed(asked);
  expect(request).toMatchObject({ name: "Signature.png", signature: true });
  expect(await ink(request?.data ?? "")).toBe(first);
  const tile = page.getByTestId("attachment").filter({ hasText: "Signature.png" });
  await expect.element(tile.getByText("Signature", { exact: true })).toBeVisible();
});

test("whoever cannot draw types the name, and the picture says that it was typed", async () => {
  const asked = await openFound("sofa");
  await button("Take a signature").click();
  await expect.element(dialog().getByText(/says that it was typed/)).toBeVisible();
  await page.getByRole("textbox", { name: "Name" }).fill("Omar Haddad");
  await button("Keep the signature").click();
  await expect.element(page.getByText(/^The signature lies with/)).toBeVisible();
  const [request] = signed(asked);
  expect(request).toMatchObject({ name: "Signature (typed).png", signature: true });
  expect(await ink(request?.data ?? "")).toBeGreaterThan(500);
});

test("what was drawn is still there after the sheet was closed, until it is cleared", async () => {
  await openFound("sofa");
  await button("Take a signature").click();
  await stroke([40, 60], [300, 120]);
  await userEvent.keyboard("{Escape}");
  await expect.element(dialog()).not.toBeInTheDocument();
  await button("Take a signature").click();
  await expect.poll(seen).toBeGreaterThan(500);
  await button("Clear").click();
  await expect.poll(seen).toBe(0);
});

test("beside the number the screen is handed over for a signature, and a failure keeps what was drawn", async () => {
  const fake = fakeHost("");
  const disk = { full: true };
  const ask: Host["ask"] = async (command, args) => {
    if (command !== "attach" || !disk.full) return fake.ask(command, args);
    throw new Failed({ code: "disk_full", params: {}, data: "not_saved", reference: "A-1" });
  };
  const asked = await open("", { ...fake, ask });
  await expect.element(page.getByTestId("worklist")).toBeVisible();
  await userEvent.keyboard("{Control>}n{/Control}");
  await page.getByTestId("record-description").fill("The strap tore.");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await button("Hand over for signature").click();
  await stroke([40, 60], [300, 120]);
  await button("Keep the signature").click();
  await expect.element(dialog().getByRole("alert")).toHaveTextContent("The disk is full.");
  expect(await seen()).toBeGreaterThan(500);
  disk.full = false;
  await button("Keep the signature").click();
  await expect.element(page.getByText(/^The signature lies with LDN04/)).toBeVisible();
  await expect.element(page.getByTestId("recorded-number")).toBeVisible();
  expect(signed(asked).map(({ signature }) => signature)).toEqual([true, true]);
});
