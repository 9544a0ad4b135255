/** The real host: the Rust side of the window. */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { failed, type Host } from "./host";

export function tauriHost(): Host {
  return {
    async ask(command, args) {
      try {
        return await invoke(command, args);
      } catch (thrown) {
        throw failed(thrown);
      }
    },
    listen(event, hear) {
      const stop = listen(event, ({ payload }) => hear(payload as never));
      return () => void stop.then((unlisten) => unlisten());
    },
  };
}
