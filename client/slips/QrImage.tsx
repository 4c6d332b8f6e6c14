import encodeQR from 'qr';
import { useMemo } from 'react';
import styles from './Slips.module.css';

interface QrImageProps {
  readonly text: string;
  /** '' where the name stands beside it already. */
  readonly label: string;
}

/** A QR code as crisp squares, black on white in every theme, with its quiet zone. */
export function QrImage({ text, label }: QrImageProps) {
  const { size, path } = useMemo(() => squares(text), [text]);
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-hidden={label === ''}
      aria-label={label}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function squares(text: string): { size: number; path: string } {
  const rows = encodeQR(text, 'raw', { border: 2 });
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size: rows.length, path };
}
