/** Files that a build step puts beside the Worker (`npm run compile`). */
declare module '*.bin' {
  const bytes: ArrayBuffer;
  export default bytes;
}

declare module '*/.generated/release.json' {
  const release: import('../shared/api/releases.ts').SignedRelease;
  export default release;
}
