/** Hooks for what the complaints come to together. They are asked again when a case changes. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { BehindRequest, BehindView, FiguresRequest, FiguresView } from "./contract";
import { useHost } from "./Door";
import type { Failed } from "./host";

export function useFigures(request: FiguresRequest) {
  const host = useHost();
  return useQuery<FiguresView, Failed>({
    queryKey: ["cases", "figures", request],
    queryFn: () => host.ask("figures", { request }),
    placeholderData: keepPreviousData,
  });
}

/** The cases behind a number; asked for only when somebody wants to see them. */
export function useBehind(request: BehindRequest | null) {
  const host = useHost();
  return useQuery<BehindView, Failed>({
    queryKey: ["cases", "behind", request],
    queryFn: () => host.ask("behind", { request: request as BehindRequest }),
    enabled: request !== null,
  });
}
