// Runs at the end of `npm ci`. It is plain JavaScript, so that a Node too old for TypeScript can
// still print this message.
if (!process.features.typescript) {
  console.error(
    `Cần Node 22.18 trở lên; máy này có ${process.version}. Node 22.18 or newer is needed here; this machine has ${process.version}.`,
  );
  process.exit(1);
}
