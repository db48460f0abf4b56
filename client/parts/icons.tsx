/** The few pictures there are; each stands beside words that say the same. */
const frame = { 'viewBox': '0 0 24 24', 'aria-hidden': true, 'focusable': false, 'className': 'icon' } as const;

export const PhoneIcon = () => (
  <svg {...frame}>
    <path fill="currentColor" d="M6.6 2.8 9 2.3c.6-.1 1.1.2 1.4.7l1.3 3.1c.2.5.1 1-.3 1.4L9.7 9a12 12 0 0 0 5.3 5.3l1.5-1.7c.4-.4.9-.5 1.4-.3l3.1 1.3c.5.3.8.8.7 1.4l-.5 2.4a2.3 2.3 0 0 1-2.3 1.8A16.1 16.1 0 0 1 4.8 5.1c0-1.1.7-2 1.8-2.3Z" />
  </svg>
);

export const DoorIcon = () => (
  <svg {...frame}>
    <path fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinejoin="round" d="M6 21V8a6 6 0 0 1 12 0v13M3 21h18" />
    <circle cx="14.4" cy="14" r="1.2" fill="currentColor" />
  </svg>
);
