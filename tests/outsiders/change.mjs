// Makes changes with Automerge's JavaScript package, as somebody else's client would. Reads one JSON object on standard
// input ({ document, changes }, bytes in hex, whole numbers as decimal text) and prints { heads, changes } on standard output.
import * as Automerge from "@automerge/automerge"

const bytes = (hex) => new Uint8Array(Buffer.from(hex, "hex"))
const hex = (bytes) => Buffer.from(bytes).toString("hex")

/** A scalar as the package takes it: whole numbers as BigInt, because `hlc` does not fit a JavaScript number. */
function scalar({ type, value }) {
  if (type === "int" || type === "uint") return BigInt(value)
  if (type === "null") return null
  if (type === "boolean") return value === "true"
  return type === "bytes" ? bytes(value) : value
}

/** Writes one operation after the other, in the order given, with the package's low-level interface. */
function exactly(doc, { message, time, writes }) {
  const handle = Automerge.getBackend(doc)
  let made = "/"
  for (const write of writes) {
    const object = write.object === "made" ? made : write.object
    if (write.type === "map") made = handle.putObject(object, write.key, {})
    else if (write.type === "delete") handle.delete(object, write.key)
    else handle.put(object, write.key, scalar(write), write.type)
  }
  handle.commit(message, time)
  return handle.getLastLocalChange()
}

/** Writes the same entry as a JavaScript programmer would: an object literal put into the document. */
function plainly(doc, { message, time, event, entry }) {
  const changed = Automerge.change(doc, { message, time }, (inside) => {
    inside.events[event] = entry
  })
  return Automerge.getLastLocalChange(changed)
}

const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
const asked = JSON.parse(Buffer.concat(chunks).toString("utf8"))
const loaded = Automerge.load(bytes(asked.document), { actor: "00".repeat(16) })
const changes = {}
for (const change of asked.changes) {
  const doc = Automerge.clone(loaded, { actor: change.actor })
  changes[change.name] = hex(change.writes ? exactly(doc, change) : plainly(doc, change))
}
console.log(JSON.stringify({ heads: Automerge.getHeads(loaded), changes }))
