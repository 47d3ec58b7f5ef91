import type { ReactNode } from "react";

export type IconProps = { size?: string };

/** Icons are drawn on a grid of 24 with a line of 1.75, and say nothing to a screen reader: words stand beside them. */
function Drawing({ size = "1.125rem", children }: IconProps & { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ width: size, height: size, flexShrink: 0 }}
    >
      {children}
    </svg>
  );
}

export function IconCheck(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M5 12.5l4.5 4.5L19 7.5" />
    </Drawing>
  );
}

export function IconCross(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M6.5 6.5l11 11M17.5 6.5l-11 11" />
    </Drawing>
  );
}

export function IconPlus(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M12 5.5v13M5.5 12h13" />
    </Drawing>
  );
}

export function IconMinus(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M5.5 12h13" />
    </Drawing>
  );
}

export function IconSearch(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M10.5 4.5a6 6 0 1 0 0 12a6 6 0 0 0 0-12M15 15l4.5 4.5" />
    </Drawing>
  );
}

export function IconChevronDown(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M6.5 9.5l5.5 5.5l5.5-5.5" />
    </Drawing>
  );
}

export function IconChevronUp(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M6.5 14.5l5.5-5.5l5.5 5.5" />
    </Drawing>
  );
}

export function IconArrowRight(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M5 12h14M13 6l6 6l-6 6" />
    </Drawing>
  );
}

export function IconArrowLeft(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M19 12H5M11 6l-6 6l6 6" />
    </Drawing>
  );
}

export function IconArrowUp(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M12 19V5M6 11l6-6l6 6" />
    </Drawing>
  );
}

export function IconArrowDown(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M12 5v14M6 13l6 6l6-6" />
    </Drawing>
  );
}

export function IconReturn(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M9 5.5L4.5 10L9 14.5M4.5 10H15a4.5 4.5 0 0 1 0 9h-4" />
    </Drawing>
  );
}

export function IconRefresh(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M19 11.5A7 7 0 0 0 6.3 8M5 12.5A7 7 0 0 0 17.7 16M6 4v4.2h4.2M18 20v-4.2h-4.2" />
    </Drawing>
  );
}

export function IconExternal(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M10 5.5H6A1.5 1.5 0 0 0 4.5 7v11A1.5 1.5 0 0 0 6 19.5h11a1.5 1.5 0 0 0 1.5-1.5v-4M13.5 4.5h6v6M19 5l-8 8" />
    </Drawing>
  );
}

export function IconClock(props: IconProps) {
  return (
    <Drawing {...props}>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7.5v5l3 2" />
    </Drawing>
  );
}

export function IconBell(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.5H5zM10 20.5h4M12 5.5V3.5" />
    </Drawing>
  );
}

export function IconCalendar(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M5.5 6h13A1.5 1.5 0 0 1 20 7.5v11a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5v-11A1.5 1.5 0 0 1 5.5 6M8 3.5V8M16 3.5V8M4 11h16" />
    </Drawing>
  );
}

export function IconAlert(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M12 4.2L2.9 19.5h18.2zM12 10v4M12 16.9v.1" />
    </Drawing>
  );
}

export function IconInfo(props: IconProps) {
  return (
    <Drawing {...props}>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 11.2v5M12 7.9v.1" />
    </Drawing>
  );
}

export function IconPhone(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M6.5 4.5h3l1.5 4l-2 1.5a11 11 0 0 0 5 5l1.5-2l4 1.5v3a2 2 0 0 1-2.2 2A15.5 15.5 0 0 1 4.5 6.7a2 2 0 0 1 2-2.2z" />
    </Drawing>
  );
}

export function IconHeadset(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M4.5 14v-2a7.5 7.5 0 0 1 15 0v2M4.5 13.5H7v5H6a1.5 1.5 0 0 1-1.5-1.5zM19.5 13.5H17v5h1a1.5 1.5 0 0 0 1.5-1.5zM18 18.5c0 1.5-2 2.5-4.5 2.5" />
    </Drawing>
  );
}

export function IconList(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.1M4.5 12h.1M4.5 17.5h.1" />
    </Drawing>
  );
}

export function IconBook(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M12 6.5C10 5 7 4.5 4 4.5V18c3 0 6 .5 8 2c2-1.5 5-2 8-2V4.5c-3 0-6 .5-8 2M12 6.5V20" />
    </Drawing>
  );
}

export function IconInbox(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M4 13.5h4.5l1.5 2.5h4l1.5-2.5H20M4 13.5L6.5 6h11L20 13.5V18a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18z" />
    </Drawing>
  );
}

export function IconUser(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M12 4.5a3.75 3.75 0 1 0 0 7.5a3.75 3.75 0 0 0 0-7.5M4.5 19.5a7.5 5.5 0 0 1 15 0" />
    </Drawing>
  );
}

export function IconMeter(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M4 6.5h16M4 12h10M4 17.5h6" />
    </Drawing>
  );
}

export function IconUsers(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M9 5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7M2.5 19.5a6.5 5.5 0 0 1 13 0M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 14.7a6 5 0 0 1 3.5 4.8" />
    </Drawing>
  );
}

export function IconBuilding(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M5 20V5.5A1 1 0 0 1 6 4.5h8a1 1 0 0 1 1 1V20M15 10h3.5a1 1 0 0 1 1 1v9M3 20h18M8.5 8.5h3M8.5 12h3M8.5 15.5h3" />
    </Drawing>
  );
}

export function IconLock(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M6.5 10.5h11A1.5 1.5 0 0 1 19 12v6.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 18.5V12a1.5 1.5 0 0 1 1.5-1.5M8 10.5V8a4 4 0 0 1 8 0v2.5" />
    </Drawing>
  );
}

export function IconKey(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M8.5 11.5a4 4 0 1 0 0 8a4 4 0 0 0 0-8M11.5 12.5L19.5 4.5M16 8l3 3M13.5 10.5l2 2" />
    </Drawing>
  );
}

export function IconSun(props: IconProps) {
  return (
    <Drawing {...props}>
      <circle cx="12" cy="12" r="3.75" />
      <path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6l1.4 1.4M17 17l1.4 1.4M5.6 18.4L7 17M17 7l1.4-1.4" />
    </Drawing>
  );
}

export function IconMoon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7z" />
    </Drawing>
  );
}

export function IconLanguage(props: IconProps) {
  return (
    <Drawing {...props}>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M3.5 12h17M12 3.5c-5 5.5-5 11.5 0 17M12 3.5c5 5.5 5 11.5 0 17" />
    </Drawing>
  );
}

export function IconSignOut(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M13.5 5H6.5A1.5 1.5 0 0 0 5 6.5v11A1.5 1.5 0 0 0 6.5 19h7M10 12h10M16.5 8.5L20 12l-3.5 3.5" />
    </Drawing>
  );
}

export function IconRailFold(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M5.5 4.5h13A1.5 1.5 0 0 1 20 6v12a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18V6a1.5 1.5 0 0 1 1.5-1.5M9.5 4.5v15M16 9.5L13.5 12l2.5 2.5" />
    </Drawing>
  );
}

export function IconRailUnfold(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M5.5 4.5h13A1.5 1.5 0 0 1 20 6v12a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18V6a1.5 1.5 0 0 1 1.5-1.5M9.5 4.5v15M13.5 9.5L16 12l-2.5 2.5" />
    </Drawing>
  );
}

export function IconColumns(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M5.5 5h13A1.5 1.5 0 0 1 20 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.5v-11A1.5 1.5 0 0 1 5.5 5M9.3 5v14M14.7 5v14" />
    </Drawing>
  );
}

export function IconStar(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M12 4l2.4 5.1l5.6.7l-4.1 3.9l1 5.6L12 16.6l-4.9 2.7l1-5.6L4 9.8l5.6-.7z" />
    </Drawing>
  );
}

export function IconPencil(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M5 19l1-4L16 5l3 3L9 18zM13.5 7.5l3 3" />
    </Drawing>
  );
}

export function IconTrash(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 12.5h9l1-12.5M10 11v5M14 11v5" />
    </Drawing>
  );
}

export function IconCopy(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M9.5 8.5h9A1 1 0 0 1 19.5 9.5v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1M5.5 15.5h-.5a.5.5 0 0 1-.5-.5V5a.5.5 0 0 1 .5-.5h10a.5.5 0 0 1 .5.5v.5" />
    </Drawing>
  );
}

export function IconPrint(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M7 9V4.5h10V9M7 17H5A1.5 1.5 0 0 1 3.5 15.5v-5A1.5 1.5 0 0 1 5 9h14a1.5 1.5 0 0 1 1.5 1.5v5A1.5 1.5 0 0 1 19 17h-2M7 14h10v5.5H7z" />
    </Drawing>
  );
}

export function IconClip(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M18.5 11.5l-7 7a4.2 4.2 0 0 1-6-6L13 5a2.9 2.9 0 0 1 4.1 4.1l-7.3 7.3a1.5 1.5 0 0 1-2.1-2.1L14 8" />
    </Drawing>
  );
}

export function IconNote(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M6 4.5h12A1.5 1.5 0 0 1 19.5 6v8l-5.5 5.5H6A1.5 1.5 0 0 1 4.5 18V6A1.5 1.5 0 0 1 6 4.5M14 19.5V14h5.5M8 9h8M8 12.5h4" />
    </Drawing>
  );
}

export function IconTemplate(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M4.5 5h15v10.5h-8L7.5 19v-3.5h-3zM8.5 8.75h7M8.5 11.75h4" />
    </Drawing>
  );
}

export function IconTree(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M4 4.5h7v4H4zM13 10.25h7v4h-7zM13 16h7v4h-7zM7.5 8.5V18H13M7.5 12.25H13" />
    </Drawing>
  );
}

export function IconMegaphone(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M4.5 10.5v3A1 1 0 0 0 5.5 14.5H8l8.5 4.5V5L8 9.5H5.5a1 1 0 0 0-1 1M8 14.5l1 5h2.5l-.8-3.5M19 10a3 3 0 0 1 0 4" />
    </Drawing>
  );
}

export function IconPlay(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M7.5 5.5v13l11-6.5z" />
    </Drawing>
  );
}

export function IconQuestion(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M4.5 6A1.5 1.5 0 0 1 6 4.5h12A1.5 1.5 0 0 1 19.5 6v8.5A1.5 1.5 0 0 1 18 16h-5l-4.5 4v-4H6a1.5 1.5 0 0 1-1.5-1.5zM10.3 8.6a1.8 1.8 0 1 1 2.6 1.7c-.6.3-.9.6-.9 1.2M12 13.4v.1" />
    </Drawing>
  );
}

export function IconCloudOff(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M4 4l16 16M8.5 8.6A5 5 0 0 0 7 9.5a4.5 4.5 0 0 0 .5 9H17M11 6.6a5.5 5.5 0 0 1 7 5.1a3.6 3.6 0 0 1 2.3 5.6" />
    </Drawing>
  );
}

export function IconKeyboard(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M4.5 6.5h15A1.5 1.5 0 0 1 21 8v8a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 16V8a1.5 1.5 0 0 1 1.5-1.5M6.5 10h.1M10 10h.1M13.5 10h.1M17 10h.1M8 14h8" />
    </Drawing>
  );
}

export function IconEye(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M3 12s3.3-6 9-6s9 6 9 6s-3.3 6-9 6s-9-6-9-6M12 9.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5" />
    </Drawing>
  );
}

export function IconEyeOff(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M3 12s3.3-6 9-6s9 6 9 6s-3.3 6-9 6s-9-6-9-6M4.5 4.5l15 15" />
    </Drawing>
  );
}

export function IconMerge(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M6 5v3a4 4 0 0 0 4 4h8M6 19v-3a4 4 0 0 1 4-4M15 9l3 3l-3 3" />
    </Drawing>
  );
}

export function IconDot(props: IconProps) {
  return (
    <Drawing {...props}>
      <circle cx="12" cy="12" r="4" fill="currentColor" />
    </Drawing>
  );
}

export function IconRing(props: IconProps) {
  return (
    <Drawing {...props}>
      <circle cx="12" cy="12" r="5.5" />
    </Drawing>
  );
}
