// Says how much script the window loads before it can show anything, and fails above the limit.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const LIMIT_KB = 220;
const dist = new URL("../dist/", import.meta.url);
const html = readFileSync(new URL("index.html", dist), "utf8");
const seen = new Set();

function visit(path) {
  if (seen.has(path)) return;
  seen.add(path);
  const source = readFileSync(new URL(path, dist), "utf8");
  for (const [, name] of source.matchAll(/(?:^|[;}\s])(?:import|export)[^"'()]*?from?\s*["']\.\/([^"']+\.js)["']/g)) {
    visit(`assets/${name}`);
  }
  for (const [, name] of source.matchAll(/(?:^|[;}])import\s*["']\.\/([^"']+\.js)["']/g)) visit(`assets/${name}`);
}
for (const [, path] of html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)) visit(path);

let total = 0;
for (const path of seen) total += gzipSync(readFileSync(new URL(path, dist))).length;
const kb = (total / 1024).toFixed(1);
console.log(`initial script: ${kb} kB gzip in ${seen.size} files (limit ${LIMIT_KB} kB)`);
if (total / 1024 > LIMIT_KB) process.exit(1);
