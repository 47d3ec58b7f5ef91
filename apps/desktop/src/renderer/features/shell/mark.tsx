/** The sign of the product: a speech balloon with the three towers of Kraków's arms, much simplified. */
export function Mark({ size = "1.5rem" }: { size?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" style={{ width: size, height: size, flexShrink: 0 }}>
      <path
        d="M5 2.5h14a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3h-6.5L7 22.5v-4H5a3 3 0 0 1-3-3v-10a3 3 0 0 1 3-3z"
        fill="var(--mantine-primary-color-filled)"
      />
      <path d="M6 15V8.5h1v1h1v-1h1V12h1.5V6.5h1v-1h1v1h1v5.5H15V8.5h1v1h1v-1h1V15z" fill="#ffffff" />
    </svg>
  );
}
