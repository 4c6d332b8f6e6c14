import type { PublishedBox } from '#shared/protocol/http.ts';

/** Hands the box to the browser's download, as this page reads it again. */
export function saveBox(box: PublishedBox): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(box)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `hom-phieu-${box.sessionId}-${box.pollId}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
