/** Hooks for attached files. Their bytes cross the door as base64 and are shown from memory. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { spoil } from "./changes";
import type { FileView } from "./contract";
import { useHost } from "./Door";
import { type Failed, failed } from "./host";

/** How long bytes that nobody looks at stay in memory. */
const FORGET_MS = 60_000;

/** The bytes at an address; asked for only when there is one. */
export function useFile(complaint: string, address: string | null) {
  const host = useHost();
  return useQuery<FileView, Failed>({
    queryKey: ["file", complaint, address],
    queryFn: () => host.ask("attachment", { id: complaint, address: address ?? "" }),
    enabled: address !== null,
    gcTime: FORGET_MS,
  });
}

/** Asks for files. The page has no place for the field that opens the dialogue, and it is gone once they are chosen. */
export function chooseFiles(then: (files: File[]) => void): void {
  const input = Object.assign(document.createElement("input"), { type: "file", multiple: true, hidden: true });
  input.addEventListener("cancel", () => input.remove());
  input.addEventListener("change", () => {
    input.remove();
    then(Array.from(input.files ?? []));
  });
  document.body.append(input);
  input.click();
}

/** Attaches one file; a signature is a picture of what somebody drew. */
export function useAttachFile() {
  const host = useHost();
  const client = useQueryClient();
  return useCallback(
    async (complaint: string, file: File, signature = false): Promise<void> => {
      const request = { name: file.name, data: await base64(file), signature };
      await host.ask("attach", { id: complaint, request });
      spoil(client, ["cases"]);
    },
    [host, client],
  );
}

/** Attaches what somebody signed. */
export function useSign(complaint: string) {
  const attach = useAttachFile();
  return useMutation<void, Failed, File>({ mutationFn: (file) => attach(complaint, file, true) });
}

/** Attaches files one after the other; the first that is refused is told, and the rest still goes. */
export function useAttach(complaint: string) {
  const attach = useAttachFile();
  const [adding, setAdding] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failed | null>(null);
  const add = async (files: File[]) => {
    let first: Failed | null = null;
    setFailure(null);
    for (const file of files) {
      setAdding(file.name);
      try {
        await attach(complaint, file);
      } catch (problem) {
        first ??= failed(problem);
      }
    }
    setAdding(null);
    setFailure(first);
    return first;
  };
  return { add, adding, failure };
}

function base64(file: File): Promise<string> {
  const reader = new FileReader();
  return new Promise((done, fail) => {
    reader.onload = () => done(String(reader.result).split(",")[1] ?? "");
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(file);
  });
}
