/**
 * Files of Office before 2007, and those with a password: Word keeps an encrypted file inside a container of the old kind.
 *
 * Source: [MS-CFB] 2.2 (the first bytes), [MS-OFFCRYPTO] 2.3.4.4 (the name of what is encrypted).
 */
const START = [0xd0, 0xcf, 0x11, 0xe0];

/** @returns undefined for a file of another kind */
export function oldContainer(bytes: Uint8Array): 'old' | 'encrypted' | undefined {
  if (!START.every((byte, at) => bytes[at] === byte)) return undefined;
  const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
  return isEncrypted ? 'encrypted' : 'old';
}
