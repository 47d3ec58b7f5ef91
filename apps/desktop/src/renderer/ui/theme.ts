import {
  Alert,
  Badge,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Input,
  InputWrapper,
  type MantineColorsTuple,
  Menu,
  Modal,
  Popover,
  Select,
  Tooltip,
} from "@mantine/core";
import { firstByEnter } from "./first-by-enter";

/** Deep blue. Shade 7 on white is 8.2 : 1, white on shade 6 is 6.4 : 1. */
const blue: MantineColorsTuple = [
  "#eef3fb",
  "#dce6f6",
  "#b7cbec",
  "#8eaee2",
  "#6c95d9",
  "#4a7acb",
  "#2c5cb0",
  "#1d4a99",
  "#163b7d",
  "#0f2a5c",
];
/** Neutral with a breath of blue, so that tables and panels sit calmly beside the primary colour. */
const gray: MantineColorsTuple = [
  "#f7f8fa",
  "#eff1f5",
  "#e3e7ed",
  "#d3d9e2",
  "#b9c2ce",
  "#8f9bab",
  "#667385",
  "#4b5768",
  "#333d4b",
  "#1c232d",
];
const dark: MantineColorsTuple = [
  "#dfe5ec",
  "#b9c3cf",
  "#98a4b3",
  "#6b7888",
  "#3b4654",
  "#2e3743",
  "#222a34",
  "#181e26",
  "#12171e",
  "#0c1015",
];
const red: MantineColorsTuple = [
  "#fdf0ef",
  "#fbdcda",
  "#f5b5b1",
  "#f0928d",
  "#e8706a",
  "#dc4f49",
  "#c7332e",
  "#ab2420",
  "#8b1b19",
  "#681413",
];
const orange: MantineColorsTuple = [
  "#fff5e8",
  "#ffe6c7",
  "#fdcc91",
  "#f8b05c",
  "#ef9732",
  "#db7f16",
  "#b8640a",
  "#954e05",
  "#763d04",
  "#552b02",
];
const green: MantineColorsTuple = [
  "#ecf8f1",
  "#d3efdf",
  "#a6dfc0",
  "#78cda0",
  "#4fb982",
  "#319d68",
  "#208153",
  "#176841",
  "#115132",
  "#0a3822",
];

const FONT = '"Inter", "Segoe UI", "Noto Sans", "DejaVu Sans", system-ui, "Helvetica Neue", Arial, sans-serif';
const MONO = 'ui-monospace, "Cascadia Mono", "Noto Sans Mono", "DejaVu Sans Mono", Consolas, monospace';

/** Controls of the usual size are 32 px high: dense enough for eight hours of work, large enough to hit. */
const CONTROL = "2rem";
const compactInput = Input.extend({
  defaultProps: { size: "sm" },
  vars: (_theme, props) =>
    props.size === "sm" ? { wrapper: { "--input-height": CONTROL, "--input-fz": "0.875rem" } } : { wrapper: {} },
});

export const theme = createTheme({
  primaryColor: "blue",
  primaryShade: { light: 7, dark: 6 },
  colors: { blue, gray, dark, red, orange, green },
  black: "#1c232d",
  fontFamily: FONT,
  fontFamilyMonospace: MONO,
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.125rem" },
  lineHeights: { xs: "1.35", sm: "1.4", md: "1.45", lg: "1.5", xl: "1.5" },
  spacing: { xs: "0.375rem", sm: "0.5rem", md: "0.75rem", lg: "1rem", xl: "1.5rem" },
  radius: { xs: "2px", sm: "4px", md: "6px", lg: "8px", xl: "12px" },
  defaultRadius: "sm",
  headings: {
    fontFamily: FONT,
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "1.25rem", lineHeight: "1.3" },
      h2: { fontSize: "1.0625rem", lineHeight: "1.35" },
      h3: { fontSize: "0.9375rem", lineHeight: "1.4" },
      h4: { fontSize: "0.875rem", lineHeight: "1.4" },
    },
  },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Alert: Alert.extend({ defaultProps: { variant: "light", radius: "sm" } }),
    Badge: Badge.extend({ defaultProps: { radius: "sm", tt: "none", fw: 500 } }),
    Button: Button.extend({
      defaultProps: { size: "sm" },
      vars: (_theme, props) =>
        props.size === "sm"
          ? { root: { "--button-height": CONTROL, "--button-padding-x": "0.875rem", "--button-fz": "0.875rem" } }
          : { root: {} },
    }),
    Checkbox: Checkbox.extend({ defaultProps: { size: "sm" } }),
    Input: compactInput,
    InputWrapper: InputWrapper.extend({ defaultProps: { size: "sm" } }),
    // Its placeholder for the first focus is no item of a menu, and screen readers would meet it as one.
    Menu: Menu.extend({ defaultProps: { shadow: "md", withinPortal: true, withInitialFocusPlaceholder: false } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.45 } },
      styles: { title: { fontSize: "1.0625rem", fontWeight: 600 } },
    }),
    Popover: Popover.extend({ defaultProps: { shadow: "md" } }),
    // The list of options itself scrolls: a scrolling frame around it could not be reached by keyboard.
    Select: Select.extend({
      defaultProps: { withScrollArea: false, openOnFocus: false, onKeyDown: firstByEnter },
      styles: { options: { maxHeight: "20rem", overflowY: "auto" } },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: false }, withArrow: true },
    }),
  },
});

/** Mantine's own dimmed, placeholder and error colours fall short of 4.5 : 1; these do not. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { "--kck-control": CONTROL },
  light: {
    "--mantine-color-body": "#ffffff",
    "--mantine-color-dimmed": gray[7],
    "--mantine-color-placeholder": gray[6],
    "--mantine-color-error": red[7],
    "--mantine-color-anchor": blue[7],
    "--mantine-color-default-border": gray[4],
    "--kck-page": gray[1],
    "--kck-panel": "#ffffff",
    "--kck-rail": gray[0],
    "--kck-line": gray[2],
    "--kck-check": "#ffffff",
    "--kck-row-hover": "#f1f5fb",
    "--kck-row-active": "#e3ecf9",
    "--kck-row-changed": "#fff3c9",
    "--kck-success": green[7],
    "--kck-warning": orange[7],
    "--kck-danger": red[7],
    "--kck-info": blue[7],
    "--kck-focus": blue[6],
  },
  dark: {
    "--mantine-color-dimmed": dark[1],
    "--mantine-color-placeholder": dark[2],
    "--mantine-color-error": red[3],
    "--mantine-color-anchor": blue[3],
    "--mantine-color-default-border": dark[4],
    "--kck-page": dark[8],
    "--kck-panel": dark[7],
    "--kck-rail": dark[8],
    "--kck-line": dark[5],
    "--kck-check": dark[6],
    "--kck-row-hover": "#1f2731",
    "--kck-row-active": "#223248",
    "--kck-row-changed": "#40391d",
    "--kck-success": green[3],
    "--kck-warning": orange[3],
    "--kck-danger": red[3],
    "--kck-info": blue[3],
    "--kck-focus": blue[4],
  },
});
