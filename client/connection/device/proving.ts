/** All that a sign-in needs that is bound to a key: one chunk, which is loaded for such a one only. */
export { signInBound } from './bound-sign-in.ts';
export { provenFetch } from './proven-fetch.ts';
export { heardNonce, provenGreeting } from './proven-greeting.ts';
export { forgetKey } from './this-device.ts';
