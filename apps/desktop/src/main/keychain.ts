import { safeStorage } from "electron";

/** Encrypts what only this person on this machine may read. */
export type Cipher = {
  encrypt(text: string): Buffer;
  /** The text, or null when it was encrypted by somebody else or is damaged. */
  decrypt(content: Buffer): string | null;
};

/** The system's keychain, or null where there is none: a password known to everybody (`basic_text`) does not count. */
export function openKeychain(): Cipher | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  if (process.platform === "linux" && backend() === "basic_text") return null;
  return {
    encrypt: (text) => safeStorage.encryptString(text),
    decrypt(content) {
      try {
        return safeStorage.decryptString(content);
      } catch {
        return null;
      }
    },
  };
}

/** Electron 25 cannot name the backend and calls encryption unavailable where it would be `basic_text`. */
function backend(): string {
  return "getSelectedStorageBackend" in safeStorage ? safeStorage.getSelectedStorageBackend() : "unknown";
}
