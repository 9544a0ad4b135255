// automerge-repo over a WebSocket on loopback: the first copy of documents. Both ends live in this process, so that its CPU
// time is that of both; neither writes to a disk, which is in its favour. Argument: documents (base64, one a line).
import { readFileSync } from "node:fs";
import { Repo } from "@automerge/automerge-repo";
import { WebSocketClientAdapter, WebSocketServerAdapter } from "@automerge/automerge-repo-network-websocket";
import { WebSocketServer } from "ws";

const saved = readFileSync(process.argv[2], "utf8").trim().split("\n").map((line) => Buffer.from(line, "base64"));
const sockets = new WebSocketServer({ port: 0, host: "127.0.0.1" });
await new Promise((resolve) => sockets.once("listening", resolve));
const office = new Repo({ network: [new WebSocketServerAdapter(sockets)], sharePolicy: async () => false });
const urls = saved.map((bytes) => office.import(new Uint8Array(bytes)).url);

const address = `ws://127.0.0.1:${sockets.address().port}`;
const desk = new Repo({ network: [new WebSocketClientAdapter(address)] });
const met = new Promise((resolve) => desk.networkSubsystem.once("peer", resolve));
await Promise.all([desk.networkSubsystem.whenReady(), met]);

// Some at a time, and again when one is given up: asked for all at once, a busy machine makes it call documents unavailable.
async function fetched(url, tries = 5) {
  try {
    return (await desk.find(url)).doc();
  } catch (error) {
    if (tries === 0) throw error;
    return fetched(url, tries - 1);
  }
}
const before = process.cpuUsage();
const started = performance.now();
for (let at = 0; at < urls.length; at += 50) {
  await Promise.all(urls.slice(at, at + 50).map((url) => fetched(url)));
}
const used = process.cpuUsage(before);
console.log(JSON.stringify({ read: urls.length, cpu_us: used.user + used.system, ms: performance.now() - started }));
process.exit(0);
