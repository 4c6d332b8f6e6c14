/**
 * Fetches the reader's chunk and starts pdf.js' worker before a document is pressed. Cheap to call again; call it when
 * the delegate's app is idle after its start.
 */
export async function warmUpReader(): Promise<void> {
  await import('./Reader.tsx');
}
