/** Rows of seats around a rostrum: [distance from the rostrum, number of seats]. */
const ROWS = [
  [17, 5],
  [27, 8],
  [37, 11],
] as const;

const SEATS = ROWS.flatMap(([radius, seats]) =>
  Array.from({ length: seats }, (_, index) => {
    const angle = Math.PI * (index / (seats - 1));
    return { x: 50 - radius * Math.cos(angle), y: 66 - radius * Math.sin(angle) };
  }),
);

/** The sign of the product: the seats of an assembly hall. Decoration only. */
export function Emblem({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 100 100" aria-hidden="true" focusable="false">
      <rect width="100" height="100" rx="22" fill="#0b5351" />
      {SEATS.map(({ x, y }) => (
        <circle key={`${x} ${y}`} cx={x.toFixed(2)} cy={y.toFixed(2)} r="3.7" fill="#ffffff" />
      ))}
      <circle cx="50" cy="66" r="6.4" fill="#f3c66b" />
      <rect x="10" y="77" width="80" height="4" rx="2" fill="#6fc7bd" />
    </svg>
  );
}
