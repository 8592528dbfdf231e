// The sign of Newsgloss: a letter of the text, and under it the line that says "look again". As public/icon/icon.svg.

/** Decoration: the heading beside it says where one is. */
export function Brand() {
  return (
    <svg class="ng-brand" viewBox="0 0 128 128" aria-hidden="true" focusable="false">
      <rect x="4" y="4" width="120" height="120" rx="28" fill="#165a96" />
      <path d="M36 84V24h14l28 36V24h14v60H79L50 47v37z" fill="#fff" />
      <path
        d="M26 104c6.3-9 12.7-9 19 0s12.7 9 19 0s12.7-9 19 0s12.7 9 19 0"
        fill="none"
        stroke="#ffb03b"
        stroke-width="10"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
