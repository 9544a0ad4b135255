import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { fakeHost } from "@/ipc/fake/host";
import { Failed, type Host } from "@/ipc/host";
import { type Asked, button, faults, open, place } from "./world";

const TINY = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const picture = (name: string) =>
  new File([Uint8Array.from(atob(TINY), (letter) => letter.charCodeAt(0))], name, { type: "image/png" });

const photos = () => page.getByTestId("photo");
const number = () => page.getByTestId("recorded-number");
const attached = (asked: Asked[]) => asked.filter(({ command }) => command === "attach").map(({ args }) => args);

async function openRecord(over: Partial<Host> = {}) {
  const asked = await open("", over);
  await expect.element(page.getByTestId("worklist")).toBeVisible();
  await userEvent.keyboard("{Control>}n{/Control}");
  await expect.element(page.getByTestId("add-photos")).toBeVisible();
  return asked;
}

async function upload(...files: File[]) {
  await userEvent.upload(document.querySelector<HTMLInputElement>("input[type=file]") as HTMLInputElement, files);
}

async function record() {
  await page.getByTestId("record-description").fill("The strap tore.");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(number()).toBeVisible();
}

/** Refuses to attach while told to. */
function failing() {
  const fake = fakeHost("");
  const disk = { full: true };
  const ask: Host["ask"] = async (command, args) => {
    if (command !== "attach" || !disk.full) return fake.ask(command, args);
    throw new Failed({ code: "disk_full", params: {}, data: "not_saved", reference: "A-1" });
  };
  return { disk, over: { ...fake, ask } };
}

const devices = Object.getOwnPropertyDescriptor(Navigator.prototype, "mediaDevices");
afterEach(() => {
  if (devices) Object.defineProperty(Navigator.prototype, "mediaDevices", devices);
});

test("photos that were chosen and pasted follow the number, in their order", async () => {
  const asked = await openRecord();
  await upload(picture("front.png"), picture("back.png"));
  const clipboard = new DataTransfer();
  clipboard.items.add(picture("image.png"));
  document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true }));
  await expect.poll(() => photos().elements().length).toBe(3);
  await expect.poll(() => document.querySelectorAll("[data-testid=photo] img").length).toBe(3);
  await expect.element(page.getByText(/kept only while the program runs/)).toBeVisible();
  expect(await faults()).toEqual([]);
  await button("Remove back.png").click();
  await expect.element(page.getByRole("heading", { name: "Photos" })).toHaveFocus();
  expect(attached(asked), "nothing is attached to what is not recorded").toEqual([]);
  await record();
  await expect.element(page.getByText("2 photos are attached.")).toBeVisible();
  const commands = asked.map(({ command }) => command);
  expect(commands.indexOf("attach")).toBeGreaterThan(commands.indexOf("record"));
  expect(attached(asked)).toMatchObject([
    { request: { name: "front.png", data: TINY, signature: false } },
    { request: { name: "image.png" } },
  ]);
});

test("a photo that fails neither delays the number nor is lost", async () => {
  const { disk, over } = failing();
  const asked = await openRecord(over);
  await upload(picture("front.png"));
  await record();
  await expect.element(page.getByText("One photo is not attached: front.png")).toBeVisible();
  await expect.element(page.getByRole("alert")).toHaveTextContent("The disk is full.");
  expect(await faults()).toEqual([]);
  disk.full = false;
  await button("Try again").click();
  await expect.element(page.getByText("One photo is attached.")).toBeVisible();
  expect(attached(asked)).toHaveLength(2);
});

test("a photo that was left behind stays in sight on every screen", async () => {
  const { disk, over } = failing();
  await openRecord(over);
  await upload(picture("front.png"));
  await record();
  await expect.element(page.getByText(/One photo is not attached/)).toBeVisible();
  await place("Worklist").click();
  const left = page.getByTestId("photos-left");
  await expect.element(left).toHaveTextContent("front.png");
  expect(await faults()).toEqual([]);
  disk.full = false;
  await left.getByRole("button", { name: "Try again" }).click();
  await expect.element(left).not.toBeInTheDocument();
});

test("what is no file for a case is refused at once, and the others stay", async () => {
  await openRecord();
  await upload(new File(["x"], "IMG_1.heic"), picture("front.png"));
  await expect.element(page.getByRole("alert")).toHaveTextContent("IMG_1.heic");
  await expect.poll(() => photos().elements().length).toBe(1);
});

test("a sheet that was left with photos only is found again", async () => {
  await openRecord();
  await upload(picture("front.png"));
  await expect.element(photos()).toBeVisible();
  await place("Worklist").click();
  await userEvent.keyboard("{Control>}n{/Control}");
  await expect.element(photos()).toHaveTextContent("front.png");
  await button("New sheet").click();
  const unfinished = page.getByRole("region", { name: "Unfinished" });
  await expect.element(unfinished).toHaveTextContent("one photo");
  await unfinished.getByRole("button", { name: "Discard this draft" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Discard this draft" }).click();
  await expect.element(unfinished).not.toBeInTheDocument();
});

/** A camera that sees a green wall. */
function camera(getUserMedia: () => Promise<MediaStream>, kind = "videoinput") {
  const value = Object.assign(new EventTarget(), { getUserMedia, enumerateDevices: async () => [{ kind }] });
  Object.defineProperty(Navigator.prototype, "mediaDevices", { configurable: true, get: () => value });
}

function wall(): MediaStream {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d") as CanvasRenderingContext2D;
  const paint = () => {
    context.fillStyle = "green";
    context.fillRect(0, 0, canvas.width, canvas.height);
    setTimeout(paint, 50);
  };
  paint();
  return canvas.captureStream(20);
}

test("a photo is taken, and the camera is off afterwards", async () => {
  const streams: MediaStream[] = [];
  camera(async () => {
    streams.push(wall());
    return streams[0] as MediaStream;
  });
  await openRecord();
  await page.getByTestId("take-photo").click();
  expect(await faults()).toEqual([]);
  await expect.element(page.getByTestId("camera-take")).toBeEnabled();
  await page.getByTestId("camera-take").click();
  await expect.element(photos()).toHaveTextContent(/^Photo .*\.jpg/);
  expect(streams.flatMap((stream) => stream.getTracks()).map(({ readyState }) => readyState)).toEqual(["ended"]);
});

test("a camera that may not be used says so", async () => {
  camera(() => Promise.reject(new DOMException("no", "NotAllowedError")));
  await openRecord();
  await page.getByTestId("take-photo").click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("may not use the camera");
});

test("where there is no camera, none is offered", async () => {
  camera(() => Promise.reject(new Error()), "audioinput");
  await openRecord();
  await expect.element(page.getByTestId("take-photo")).not.toBeInTheDocument();
});
