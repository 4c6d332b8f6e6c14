/** What the server says of an app that is older than itself, and the app too where it finds that out first. */
export const OUTDATED = {
  vi: 'Ứng dụng trên máy này đã cũ. Hãy bấm Tải lại để dùng bản mới.',
  en: 'This device runs an old version of the app. Press Reload to get the new one.',
} as const;
