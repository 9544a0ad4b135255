import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Door } from "@/ipc/Door";
import { connectHost } from "@/ipc/host";
import "@/styles/base.css";
import { App } from "@/views/App";

const root = document.getElementById("root");
if (root) {
  const host = await connectHost();
  createRoot(root).render(
    <StrictMode>
      <Door host={host}>
        <App />
      </Door>
    </StrictMode>,
  );
}
