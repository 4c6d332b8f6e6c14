import decodeQR from 'qr/decode.js';

export type CameraProblem = 'unsupported' | 'denied' | 'missing' | 'failed';

const FRAME_INTERVAL_MS = 150;
const FRAME_WIDTH = 640;

/** The camera at the back, if there is a choice. Problems are values: people can type the code instead. */
export async function openCamera(): Promise<MediaStream | CameraProblem> {
  // Browsers hide the camera from pages that are not served over HTTPS.
  if (!navigator.mediaDevices?.getUserMedia) return 'unsupported';
  try {
    return await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
    return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'failed';
  }
}

/** Looks for a QR code in the picture several times a second; returns the way to stop. */
export function watchForQr(video: HTMLVideoElement, onText: (text: string) => void): () => void {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const timer = setInterval(() => {
    if (!context || video.videoWidth === 0) return;
    canvas.width = Math.min(FRAME_WIDTH, video.videoWidth);
    canvas.height = Math.round((canvas.width * video.videoHeight) / video.videoWidth);
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    const text = textIn(context.getImageData(0, 0, canvas.width, canvas.height));
    if (text !== null) onText(text);
  }, FRAME_INTERVAL_MS);
  return () => clearInterval(timer);
}

function textIn(frame: ImageData): string | null {
  try {
    return decodeQR(frame);
  } catch {
    // The decoder throws when the picture holds no readable code, which is so for most frames.
    return null;
  }
}
