// PouchDB against express-pouchdb over loopback: the first copy, a copy with nothing new, a copy of a few changes.
// Both ends live in this process, so that its CPU time is that of both. Arguments: documents (JSON, one a line), a folder.
import { readFileSync } from "node:fs";
import net from "node:net";
import express from "express";
import expressPouch from "express-pouchdb";
import PouchDB from "pouchdb";

const [, , file, folder] = process.argv;
const documents = readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line));

const Server = PouchDB.defaults({ prefix: `${folder}/server-` });
const app = express();
app.use("/", expressPouch(Server, { mode: "minimumForPouchDB", inMemoryConfig: true, logPath: `${folder}/log.txt` }));
const listener = app.listen(0, "127.0.0.1");
await new Promise((resolve) => listener.once("listening", resolve));
const port = listener.address().port;

const source = new Server("complaints");
for (let at = 0; at < documents.length; at += 1000) {
  await source.bulkDocs(documents.slice(at, at + 1000));
}

// A wire that counts what passes.
const counted = { requests: 0, bytes: 0 };
const wire = net.createServer((desk) => {
  const office = net.connect(port, "127.0.0.1");
  desk.on("data", (data) => {
    counted.bytes += data.length;
    counted.requests += data.toString("latin1").match(/^(GET|POST|PUT) /gm)?.length ?? 0;
    office.write(data);
  });
  office.on("data", (data) => {
    counted.bytes += data.length;
    desk.write(data);
  });
  for (const end of [desk, office]) end.on("error", () => {});
  desk.on("close", () => office.destroy());
  office.on("close", () => desk.destroy());
});
wire.listen(0, "127.0.0.1");
await new Promise((resolve) => wire.once("listening", resolve));

const copy = new PouchDB(`${folder}/desk`);
const remote = (at) => new PouchDB(`http://127.0.0.1:${at}/complaints`);
async function replicate(at) {
  const before = process.cpuUsage();
  const started = performance.now();
  const done = await copy.replicate.from(remote(at), { batch_size: 1000 });
  const used = process.cpuUsage(before);
  return { read: done.docs_read, cpu_us: used.user + used.system, ms: performance.now() - started };
}
async function counting() {
  counted.requests = 0;
  counted.bytes = 0;
  await replicate(wire.address().port);
  return { ...counted };
}

const first = await replicate(port);
await counting();
const unchanged = await counting();
for (const { id } of (await source.allDocs({ limit: 10 })).rows) {
  await source.put({ ...(await source.get(id)), note: "She rang again" });
}
const changed = await counting();
console.log(JSON.stringify({ first, unchanged, changed }));
process.exit(0);
