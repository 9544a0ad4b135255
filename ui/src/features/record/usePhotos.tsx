import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from "react";
import { useAttachFile } from "@/ipc/files";
import { PhotoBox } from "./photoBox";

const Context = createContext<PhotoBox | null>(null);

/** Holds the photos that are not attached yet, whatever is on the screen. */
export function PhotosProvider({ person, children }: { person: string; children: ReactNode }) {
  const attach = useAttachFile();
  const [box] = useState(() => new PhotoBox(attach));
  box.person = person;
  return <Context value={box}>{children}</Context>;
}

/** The photos of whoever works here. */
export function usePhotos() {
  const box = useContext(Context);
  if (!box) throw new Error("nobody above this component holds photos");
  const { kept, following, shown } = useSyncExternalStore(box.subscribe, box.get);
  const isMine = ({ person }: { person: string }) => person === box.person;
  return { box, kept: kept.filter(isMine), following: following.filter(isMine), shown };
}
