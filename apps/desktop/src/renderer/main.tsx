import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./ui/global.css";
import { createRoot } from "react-dom/client";
import { watchTouches } from "./api/attention";
import { App } from "./app";
import { speakOfFields } from "./i18n/field-errors";
import { startI18n } from "./i18n/i18n";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

await startI18n();
speakOfFields();
watchTouches(document);
createRoot(root).render(<App />);
