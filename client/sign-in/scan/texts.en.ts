export const en = {
  title: 'Scan the QR code on your slip',
  hint: 'Hold the QR code in the middle of the picture.',
  view: 'Picture from the camera',
  foreign: 'This QR code is not a sign-in code of the session. Use the one on your slip.',
  camera: {
    unsupported: 'This device cannot open its camera here. Type the code on your slip.',
    denied:
      'The app may not use the camera. Allow it in the device’s settings, or type the code on your slip.',
    missing: 'No camera was found. Type the code on your slip.',
    failed: 'The camera could not be opened (another app may be using it). Try again, or type the code.',
  },
};
